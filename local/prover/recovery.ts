import { type Catcher, type Retrier, recovers, type State } from './definition.ts'

/** Whether an ErrorEquals takes an error of this name; asked about States.ALL, whether it takes every error. */
export const takes = ({ ErrorEquals }: Pick<Catcher, 'ErrorEquals'>, error: string): boolean =>
  ErrorEquals.some(
    name => name === error || name === 'States.ALL' || (name === 'States.TaskFailed' && !beyondTaskFailed.has(error)),
  )

const beyondTaskFailed: ReadonlySet<string> = new Set(['States.Timeout', 'States.ALL'])

/** A state's catchers, in their order. */
export const catchersOf = (state: State | undefined): readonly Catcher[] =>
  state !== undefined && recovers(state) ? state.Catch : []

/** A state's retriers, in their order. */
export const retriersOf = (state: State): readonly Retrier[] => (recovers(state) ? state.Retry : [])
