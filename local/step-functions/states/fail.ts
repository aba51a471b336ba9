import type { FailState } from '../definition/states.ts'
import type { Thread } from '../execution/execution.ts'
import { StateFailure } from '../execution/failure.ts'
import { evaluateString } from '../expression/evaluate.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'

/** Always throws: the state's own error, or `States.QueryEvaluationError` when that cannot be told. */
export const startFail = async (run: Run, thread: Thread, state: FailState): Promise<never> => {
  const scope = scopeOf(run, thread)
  throw new StateFailure({
    ...(state.Error === undefined ? {} : { error: await evaluateString(state.Error, 'Error', scope) }),
    ...(state.Cause === undefined ? {} : { cause: await evaluateString(state.Cause, 'Cause', scope) }),
  })
}
