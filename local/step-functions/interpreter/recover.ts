import type { RecoveringState, State } from '../definition/states.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import { errorOutput, type Failure, StateFailure } from '../execution/failure.ts'
import { abortChildren } from './abort.ts'
import { delayMs } from './backoff.ts'
import { takes } from './error-names.ts'
import { record } from './history.ts'
import { leave } from './leave.ts'
import { visited } from './place.ts'
import type { Run } from './run.ts'
import { scopeOf } from './scope.ts'

const recordEvaluationFailed = (run: Run, thread: Thread, visit: Visit, error: StateFailure): void => {
  if (!error.evaluation) return
  const { location, afterEntered } = error.evaluation
  // The service writes the failure of a state's first step beside the state's Entered event, not after it.
  const first = thread.lastEvent === visit.enteredEvent && !afterEntered
  thread.lastEvent = record(run, 'EvaluationFailed', first ? visit.eventBefore : thread.lastEvent, {
    error: error.failure.error,
    cause: error.failure.cause,
    state: visit.state,
    ...(location === undefined ? {} : { location }),
  })
}

/** Whether a retrier takes the failure and has an attempt left; if so the thread waits for it. */
const retry = (run: Run, thread: Thread, visit: Visit, state: RecoveringState, failure: Failure): boolean => {
  const index = state.Retry.findIndex(({ ErrorEquals }) => takes(ErrorEquals, failure))
  const retrier = state.Retry[index]
  const used = visit.retriesUsed[index] ?? 0
  if (!retrier || used >= retrier.MaxAttempts) return false
  visit.retriesUsed[index] = used + 1
  visit.retryCount += 1
  thread.activity = { doing: 'retry', dueMs: run.nowMs + delayMs(retrier, used, run.ids.random) }
  return true
}

const catchWith = async (run: Run, thread: Thread, state: RecoveringState, failure: Failure): Promise<boolean> => {
  const index = state.Catch.findIndex(({ ErrorEquals }) => takes(ErrorEquals, failure))
  const catcher = state.Catch[index]
  if (!catcher) return false
  const output = errorOutput(failure)
  const scope = scopeOf(run, thread, { errorOutput: output })
  await leave(run, thread, { fields: catcher, at: `Catch[${index}]/`, scope, otherwise: output, next: catcher.Next })
  return true
}

const recordStateFailed = (run: Run, thread: Thread, state: State): void => {
  if (state.Type === 'Parallel' || state.Type === 'Map')
    thread.lastEvent = record(run, `${state.Type}StateFailed`, thread.lastEvent)
}

const withRecovery = async (run: Run, thread: Thread, error: StateFailure): Promise<boolean> => {
  const { state, visit } = visited(run, thread)
  recordEvaluationFailed(run, thread, visit, error)
  if ('Retry' in state && retry(run, thread, visit, state, error.failure)) return true
  recordStateFailed(run, thread, state)
  return 'Catch' in state && catchWith(run, thread, state, error.failure)
}

/** A thread's state has failed: retried, caught, or else the thread fails with it. */
export const recover = async (run: Run, thread: Thread, error: StateFailure): Promise<void> => {
  abortChildren(run, thread)
  try {
    if (await withRecovery(run, thread, error)) return
    thread.activity = { doing: 'fail', failure: error.failure }
  } catch (inCatcher) {
    if (!(inCatcher instanceof StateFailure)) throw inCatcher
    recordEvaluationFailed(run, thread, visited(run, thread).visit, inCatcher)
    thread.activity = { doing: 'fail', failure: inCatcher.failure }
  }
}
