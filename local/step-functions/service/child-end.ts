import { parseResource } from '../definition/resource.ts'
import type { Execution, Outcome } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'

type StartedBy = NonNullable<Execution['startedBy']>

const described = (execution: Execution, resource: string): Json => {
  const parsed = parseResource(resource)
  const asJson = parsed.kind === 'service' && parsed.pattern === 'sync:2'
  const shown = (text: string): Json => (asJson ? JSON.parse(text) : text)
  const { error, cause } = execution.failure
  return {
    ExecutionArn: execution.arn,
    Input: shown(execution.inputText),
    InputDetails: { Included: true },
    Name: execution.name,
    ...(execution.outputText === undefined
      ? {}
      : { Output: shown(execution.outputText), OutputDetails: { Included: true } }),
    ...(error === undefined ? {} : { Error: error }),
    ...(cause === undefined ? {} : { Cause: cause }),
    StartDate: execution.startMs,
    StateMachineArn: execution.stateMachineArn,
    Status: execution.status,
    StopDate: execution.stopMs ?? null,
  }
}

/** What the task that started an execution with `.sync` and waits for its end is told. */
export const childEnd = (
  execution: Execution,
  { thread, attempt, resource }: StartedBy,
): { thread: string; attempt: string; outcome: Outcome } => {
  const output = described(execution, resource)
  const outcome =
    execution.status === 'SUCCEEDED'
      ? { output }
      : { failure: { error: 'States.TaskFailed', cause: JSON.stringify(output) } }
  return { thread, attempt, outcome }
}
