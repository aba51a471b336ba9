import { isObject } from '../../step-functions/execution/json.ts'
import type { State } from '../definition.ts'

/** A text in a state's own fields, with its path from the state. */
export interface Text {
  readonly text: string
  readonly path: readonly (string | number)[]
}

// States inside a state are looked at by themselves; a comment is for people.
const elsewhere = new Set(['Branches', 'ItemProcessor', 'Comment'])

/** Every text in a state's own fields. */
export const textsOf = (state: State): Text[] =>
  Object.entries(state)
    .filter(([field]) => !elsewhere.has(field))
    .flatMap(([field, value]) => textsIn(value, [field]))

/** Every text in a value. */
export const textsIn = (value: unknown, path: Text['path'] = []): Text[] => {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

/** `Choices[0].Condition` */
export const fieldName = (path: Text['path']): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('')
