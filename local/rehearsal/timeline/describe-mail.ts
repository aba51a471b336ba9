import type { Words } from './words.ts'

/** One e-mail as it was sent: to whom, and the notices that it carries, each under its heading. */
export interface SentMail {
  readonly at: string
  /** A person's id. */
  readonly to: string
  readonly notices: readonly { readonly heading: string; readonly about: string; readonly rung: string }[]
}

/** An e-mail in words: the recipient's role, and each notice with its rung; equal ones once, with their number. */
export const describeMail = ({ to, notices }: SentMail, { who }: Pick<Words, 'who'>): string => {
  const counts = new Map<string, number>()
  for (const { heading, rung } of notices) {
    const said = `${heading.replace(/^Joint inspection of [^:]+: /, '')}${isOfLadder(rung) ? ` [${rung}]` : ''}`
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const said = [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text))
  return `to the ${who(to)}: ${said.join('; ')}`
}

const isOfLadder = (rung: string): boolean => rung === 'opened' || rung.startsWith('due')
