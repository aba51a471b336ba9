import { isObject } from '../execution/json.ts'
import { expressionIn } from './expression-text.ts'
import type { State } from './states.ts'
import type { Path } from './walk.ts'

// States inside a state are visited by themselves.
const elsewhere = new Set(['Branches', 'ItemProcessor', 'Comment'])

const textsIn = (value: unknown, path: Path): { text: string; path: Path }[] => {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

/** Every expression in a state's own fields, with its path from the state. */
export const expressionsIn = (state: State): { expression: string; path: Path }[] =>
  Object.entries(state)
    .filter(([field]) => !elsewhere.has(field))
    .flatMap(([field, value]) => textsIn(value, [field]))
    .flatMap(({ text, path }) => {
      const expression = expressionIn(text)
      return expression === undefined ? [] : [{ expression, path }]
    })
