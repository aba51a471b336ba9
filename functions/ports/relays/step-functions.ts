import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionStatus,
  GetExecutionHistoryCommand,
  InvalidToken,
  paginateListExecutions,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import { Failure } from '../../../domain/failure.ts'
import { isTransient } from '../aws/transient.ts'
import type { RelayStart, Relays } from './port.ts'

/** Relays as executions of Step Functions; `arnPrefix` is what comes before the stage in a state machine's ARN. */
export const stepFunctionsRelays = (client: SFNClient, arnPrefix: string): Relays => ({
  start: async ({ stage, name, input }) => {
    const command = new StartExecutionCommand({
      stateMachineArn: `${arnPrefix}${stage}`,
      name,
      input: JSON.stringify(input),
    })
    try {
      await answered(client.send(command))
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    }
  },

  wake: async taskToken => {
    try {
      await answered(client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })))
      return 'woken'
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'already'
      throw error
    }
  },

  stop: async relay => {
    const executionArn = executionOf(arnPrefix, relay)
    try {
      await answered(client.send(new StopExecutionCommand({ executionArn, cause: 'Superseded by its record' })))
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist)) throw error
    }
  },

  living: async stage => {
    const request = { stateMachineArn: `${arnPrefix}${stage}`, statusFilter: ExecutionStatus.RUNNING }
    const names = new Set<string>()
    const pages = paginateListExecutions({ client, pageSize: 1000 }, request)[Symbol.asyncIterator]()
    for (;;) {
      const { value, done } = await answered(pages.next())
      if (done === true) return names
      for (const { name } of value.executions ?? []) if (name !== undefined) names.add(name)
    }
  },

  isWaiting: async taskToken => {
    try {
      await answered(client.send(new SendTaskHeartbeatCommand({ taskToken })))
      return true
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
        return false
      throw error
    }
  },

  events: async relay => {
    const executionArn = executionOf(arnPrefix, relay)
    const newest = { executionArn, reverseOrder: true, maxResults: 1, includeExecutionData: false }
    try {
      const { events = [] } = await answered(client.send(new GetExecutionHistoryCommand(newest)))
      return events[0]?.id ?? 0
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 0
      throw error
    }
  },
})

const executionOf = (arnPrefix: string, { stage, name }: Pick<RelayStart, 'stage' | 'name'>): string =>
  `${arnPrefix.replace(':stateMachine:', ':execution:')}${stage}:${name}`

const answered = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call
  } catch (cause) {
    if (!isTransient(cause)) throw cause
    const message = 'Step Functions did not answer. Nothing is lost: try again in a moment.'
    throw new Failure('RelaysUnavailable', message, { cause })
  }
}
