import {
  ExecutionAlreadyExists,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import type { Relays } from './port.ts'

/** Relays as executions of Step Functions; `arnPrefix` is what comes before the stage in a state machine's ARN. */
export const stepFunctionsRelays = (client: SFNClient, arnPrefix: string): Relays => ({
  start: async ({ stage, name, input }) => {
    const command = new StartExecutionCommand({
      stateMachineArn: `${arnPrefix}${stage}`,
      name,
      input: JSON.stringify(input),
    })
    try {
      await client.send(command)
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    }
  },

  wake: async taskToken => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }))
      return 'woken'
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'already'
      throw error
    }
  },
})
