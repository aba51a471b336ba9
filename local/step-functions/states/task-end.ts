import { parseResource } from '../definition/resource.ts'
import type { TaskState } from '../definition/states.ts'
import type { Outcome, TaskInFlight, Thread } from '../execution/execution.ts'
import { dataLimitExceeded, type Failure, StateFailure } from '../execution/failure.ts'
import { isTooLarge, type Json } from '../execution/json.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'
import { recordTask, shown } from './task-events.ts'

/** Always throws: the task's failure, written into the history. */
export const failTask = (run: Run, thread: Thread, task: TaskInFlight, failure: Failure): never => {
  recordTask(run, thread, task.resource, 'Failed', shown(failure))
  throw new StateFailure(failure)
}

/** Always throws `States.Timeout`. */
export const timeOutTask = (run: Run, thread: Thread, task: TaskInFlight, missedHeartbeat: boolean): never => {
  recordTask(run, thread, task.resource, 'TimedOut', { error: 'States.Timeout' })
  throw new StateFailure({ error: 'States.Timeout', ...(missedHeartbeat ? { missedHeartbeat } : {}) })
}

const nameOf = (resource: string): string => {
  const parsed = parseResource(resource)
  return parsed.kind === 'service' ? parsed.service : parsed.arn
}

/** The task has its result, by its call's answer, by its token or by the end of what it started. */
export const endTask = async (run: Run, thread: Thread, state: TaskState, task: TaskInFlight, output: Json) => {
  const text = JSON.stringify(output)
  if (isTooLarge(text)) failTask(run, thread, task, dataLimitExceeded(nameOf(task.resource)))
  recordTask(run, thread, task.resource, 'Succeeded', { output: text })
  const scope = scopeOf(run, thread, { result: output, context: task.context })
  await leave(run, thread, { fields: state, scope, otherwise: output, next: state.Next })
}

const isAnswered = (resource: string): boolean => {
  const parsed = parseResource(resource)
  return parsed.kind === 'function' || parsed.pattern === 'requestResponse'
}

/** What was waited for has come: the answer to the token, or the end of the started execution. */
export const outcomeCame = async (run: Run, thread: Thread, state: TaskState, task: TaskInFlight, outcome: Outcome) => {
  if ('failure' in outcome) return failTask(run, thread, task, outcome.failure)
  return endTask(run, thread, state, task, outcome.output)
}

/** The call itself has come back: the task's end, or with a token or `.sync` only the beginning of the wait. */
export const callReturned = async (
  run: Run,
  thread: Thread,
  state: TaskState,
  task: TaskInFlight,
  outcome: Outcome,
) => {
  if ('failure' in outcome || isAnswered(task.resource)) return outcomeCame(run, thread, state, task, outcome)
  task.returned = true
  recordTask(run, thread, task.resource, 'Submitted', { output: JSON.stringify(outcome.output) })
  if (task.childOutcome) await outcomeCame(run, thread, state, task, task.childOutcome)
}
