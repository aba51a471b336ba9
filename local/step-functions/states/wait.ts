import type { WaitState } from '../definition/states.ts'
import { timestampMs } from '../definition/timestamp.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import { StateFailure } from '../execution/failure.ts'
import { evaluateInteger, evaluateString, queryFailure, type Scope } from '../expression/evaluate.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'

// The service counts a wait in days that fit into 2^31 seconds.
const longestWaitMs = 24_855 * 86_400_000

const dueAt = async (text: string, scope: Scope): Promise<number> => {
  const timestamp = await evaluateString(text, 'Timestamp', scope)
  const dueMs = timestampMs(timestamp)
  if (dueMs !== undefined) return dueMs
  const what = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${timestamp}`
  throw queryFailure(scope, 'Timestamp', what, true)
}

/** Puts the thread to sleep until a moment or for a number of seconds. A moment that has passed is due at once. */
export const startWait = async (run: Run, thread: Thread, state: WaitState): Promise<void> => {
  const scope = scopeOf(run, thread)
  const dueMs =
    state.Timestamp === undefined
      ? run.nowMs + 1000 * (await evaluateInteger(state.Seconds ?? 0, 'Seconds', scope, { least: 0 }))
      : await dueAt(state.Timestamp, scope)
  if (dueMs - run.nowMs > longestWaitMs)
    throw new StateFailure({ error: 'States.Runtime', cause: 'The wait is longer than the longest of 24855 days' })
  thread.activity = { doing: 'wait', dueMs }
}

export const endWait = (run: Run, thread: Thread, visit: Visit, state: WaitState): Promise<void> =>
  leave(run, thread, { fields: state, scope: scopeOf(run, thread), otherwise: visit.input, next: state.Next })
