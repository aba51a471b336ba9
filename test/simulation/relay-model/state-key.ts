import type { State } from './state.ts'

const texts = new WeakMap<object, string>()

/** Parts of states are shared by many states and never change: each is written out once. */
export const textOf = (part: object): string => {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = JSON.stringify(part)
  texts.set(part, text)
  return text
}

/** Two states are the same if their keys are; the order of processes and of events means nothing. */
export const keyOfState = (state: State): string =>
  [
    textOf(state.meta),
    ...Object.entries(state.steps)
      .map(([key, item]) => key + textOf(item))
      .sort(),
    state.really.join(),
    ...state.executions.map(textOf),
    ...state.processes.map(textOf).sort(),
    [...state.news].sort().join(),
    ...state.late.map(textOf),
    textOf(state.left),
  ].join('|')
