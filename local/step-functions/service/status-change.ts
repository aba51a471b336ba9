import type { Execution, Status } from '../execution/execution.ts'

/** The detail of EventBridge's event "Step Functions Execution Status Change". Dates are epoch milliseconds. */
export type StatusChange = {
  executionArn: string
  stateMachineArn: string
  name: string
  status: Status
  startDate: number
  stopDate: number | null
  input: string
  inputDetails: { included: boolean }
  output: string | null
  outputDetails: { included: boolean } | null
  error: string | null
  cause: string | null
}

export const statusChange = (execution: Execution): StatusChange => ({
  executionArn: execution.arn,
  stateMachineArn: execution.stateMachineArn,
  name: execution.name,
  status: execution.status,
  startDate: execution.startMs,
  stopDate: execution.stopMs ?? null,
  input: execution.inputText,
  inputDetails: { included: true },
  output: execution.outputText ?? null,
  outputDetails: execution.outputText === undefined ? null : { included: true },
  error: execution.failure.error ?? null,
  cause: execution.failure.cause ?? null,
})
