import { parseResource } from '../definition/resource.ts'
import type { Thread } from '../execution/execution.ts'
import type { Failure } from '../execution/failure.ts'
import { record } from '../interpreter/history.ts'
import type { Run } from '../interpreter/run.ts'

type Kind = 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut'

/** Adds an event of a task: a called function and a called service have events of different names and shapes. */
export const recordTask = (
  run: Run,
  thread: Thread,
  resource: string,
  kind: Kind,
  details: Record<string, unknown>,
) => {
  const parsed = parseResource(resource)
  if (parsed.kind === 'service') {
    const of = { resource: parsed.name, resourceType: parsed.service }
    thread.lastEvent = record(run, `Task${kind}`, thread.lastEvent, { ...details, ...of })
  } else {
    const some = Object.keys(details).length > 0 ? details : undefined
    thread.lastEvent = record(run, `LambdaFunction${kind}`, thread.lastEvent, some)
  }
}

export type Schedule = { argumentsText: string; timeoutSeconds?: number; heartbeatSeconds?: number }

export const recordScheduled = (run: Run, thread: Thread, resource: string, schedule: Schedule): void => {
  const parsed = parseResource(resource)
  const timeout = schedule.timeoutSeconds === undefined ? {} : { timeoutInSeconds: schedule.timeoutSeconds }
  const heartbeat = schedule.heartbeatSeconds === undefined ? {} : { heartbeatInSeconds: schedule.heartbeatSeconds }
  if (parsed.kind === 'function') {
    const details = { resource: parsed.arn, input: schedule.argumentsText, ...timeout }
    thread.lastEvent = record(run, 'LambdaFunctionScheduled', thread.lastEvent, details)
    return
  }
  thread.lastEvent = record(run, 'TaskScheduled', thread.lastEvent, {
    resource: parsed.name,
    resourceType: parsed.service,
    region: run.execution.arn.split(':')[3],
    parameters: schedule.argumentsText,
    ...timeout,
    ...heartbeat,
  })
}

/** The parts of a failure that the history shows. */
export const shown = ({ error, cause }: Failure): Record<string, string> => ({
  ...(error === undefined ? {} : { error }),
  ...(cause === undefined ? {} : { cause }),
})
