import type { StatesByName } from '../step-functions/definition/states.ts'

/** The states that make up one step that a stage waits for (design.md section 5, AwaitStep). */
export interface AwaitStepStates {
  readonly name: string
  readonly verdict: string
  /** Where the step waits, for people or for its day; an edge to these stays inside. */
  readonly waiting: readonly string[]
}

/** The step that a state opens, or undefined where it opens none. */
export const stepOpenedBy = (state: string, states: StatesByName): AwaitStepStates | undefined => {
  const [, name] = /^Open(.+)$/.exec(state) ?? []
  if (name === undefined || states[`${name}Verdict`]?.Type !== 'Choice') return undefined
  return { name, verdict: `${name}Verdict`, waiting: [`Await${name}`, `UntilDayOf${name}`] }
}
