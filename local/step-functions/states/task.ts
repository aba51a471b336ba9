import { parseResource } from '../definition/resource.ts'
import type { TaskState } from '../definition/states.ts'
import type { TaskInFlight, Thread, Visit } from '../execution/execution.ts'
import { dataLimitExceeded, StateFailure } from '../execution/failure.ts'
import { isTooLarge } from '../execution/json.ts'
import { makeToken } from '../execution/task-token.ts'
import { evaluate, evaluateInteger, type Scope } from '../expression/evaluate.ts'
import type { Run } from '../interpreter/run.ts'
import { contextObject, scopeOf } from '../interpreter/scope.ts'
import { recordScheduled, recordTask } from './task-events.ts'

const newToken = (run: Run, resource: string): string | undefined => {
  const parsed = parseResource(resource)
  if (parsed.kind !== 'service' || parsed.pattern !== 'waitForTaskToken') return undefined
  const token = makeToken(run.execution.arn, run.ids.uuid())
  run.execution.tokens.push(token)
  return token
}

const secondsOf = async (field: number | string | undefined, location: string, scope: Scope) =>
  field === undefined ? undefined : evaluateInteger(field, location, scope, { least: 1 })

const limits = async (state: TaskState, scope: Scope) => {
  const timeoutSeconds = await secondsOf(state.TimeoutSeconds, 'TimeoutSeconds', scope)
  const heartbeatSeconds = await secondsOf(state.HeartbeatSeconds, 'HeartbeatSeconds', scope)
  return {
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
  }
}

const dues = (nowMs: number, { timeoutSeconds, heartbeatSeconds }: Awaited<ReturnType<typeof limits>>) => ({
  ...(timeoutSeconds === undefined ? {} : { timeoutDueMs: nowMs + 1000 * timeoutSeconds }),
  ...(heartbeatSeconds === undefined
    ? {}
    : { heartbeat: { seconds: heartbeatSeconds, dueMs: nowMs + 1000 * heartbeatSeconds } }),
})

/** One attempt of a task: schedules it and asks for its call. With a token, a new one each time. */
export const startTask = async (run: Run, thread: Thread, visit: Visit, state: TaskState): Promise<void> => {
  const token = newToken(run, state.Resource)
  const context = contextObject(run, thread, { token })
  const scope = scopeOf(run, thread, { context })
  const parameters = state.Arguments === undefined ? visit.input : await evaluate(state.Arguments, 'Arguments', scope)
  const limit = await limits(state, scope)
  const argumentsText = JSON.stringify(parameters)
  if (isTooLarge(argumentsText)) throw new StateFailure(dataLimitExceeded(visit.state))
  recordScheduled(run, thread, state.Resource, { argumentsText, ...limit })
  recordTask(run, thread, state.Resource, 'Started', {})
  const task: TaskInFlight = {
    doing: 'task',
    attempt: `${visit.enteredEvent}.${visit.retryCount}`,
    resource: state.Resource,
    arguments: parameters,
    context,
    returned: false,
    ...(token === undefined ? {} : { token }),
    ...dues(run.nowMs, limit),
  }
  thread.activity = task
  run.effects.push({
    thread: thread.id,
    attempt: task.attempt,
    resource: state.Resource,
    arguments: parameters,
    context,
  })
}
