import type { State } from './definition.ts'

/** Whether a state waits for somebody outside: a token's answer, an activity, or the end of what it started. */
export const isWaitForPeople = (state: State): boolean =>
  state.Type === 'Task' && /\.(waitForTaskToken|sync(:2)?)$|:activity:/.test(state.Resource)
