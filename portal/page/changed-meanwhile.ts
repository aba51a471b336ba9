import { digestOf } from '../session/digest.ts'

/** What a form carries of what its page shows, so that it can be told whether that has changed when it is sent. */
export const markOf = ({ shows }: { readonly shows?: unknown }): { readonly shown?: string } =>
  shows === undefined ? {} : { shown: digestOf(facts(shows)) }

/** The same facts in whatever order: DynamoDB yields the fields of a map in another one each time. */
const facts = (shown: unknown): string => {
  if (typeof shown !== 'object' || shown === null) return JSON.stringify(shown) ?? 'nothing'
  if (Array.isArray(shown)) return `[${shown.map(facts).toSorted().join()}]`
  const fields = Object.entries(shown).map(([name, value]) => `${JSON.stringify(name)}:${facts(value)}`)
  return `{${fields.toSorted().join()}}`
}

/** Said in place of carrying out something else than what was shown. */
export const changedNotice = {
  title: 'It was changed meanwhile, so nothing was done',
  tone: 'warning',
  body: 'Below is what would happen now. What you typed is still there: look again, then send it.',
} as const
