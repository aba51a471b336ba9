import type { Relays } from '../../../functions/ports/relays/port.ts'
import type { Engine } from '../../step-functions/engine.ts'

const machinePrefix = 'arn:aws:states:eu-west-2:000000000000:stateMachine:joint-inspections-'

const executionPrefix = machinePrefix.replace(':stateMachine:', ':execution:')

const ended = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** The relays as executions of the interpreter, with the answers that the port's AWS adapter makes of the service's. */
export const engineRelays = (engine: Engine): Relays => ({
  start: async ({ stage, name, input }) => {
    try {
      const stateMachineArn = `${machinePrefix}${stage}`
      await engine.startExecution({ stateMachineArn, name, input: JSON.stringify(input) })
    } catch (error) {
      if (nameOf(error) !== 'ExecutionAlreadyExists') throw error
    }
  },
  wake: async taskToken => {
    try {
      await engine.sendTaskSuccess({ taskToken, output: '{}' })
      return 'woken'
    } catch (error) {
      if (nameOf(error) === 'TaskTimedOut' || nameOf(error) === 'TaskDoesNotExist') return 'already'
      throw error
    }
  },
  stop: async ({ stage, name }) => {
    try {
      await engine.stopExecution({ executionArn: `${executionPrefix}${stage}:${name}` })
    } catch (error) {
      if (nameOf(error) !== 'ExecutionDoesNotExist') throw error
    }
  },
  living: async stage => {
    const request = { stateMachineArn: `${machinePrefix}${stage}`, statusFilter: 'RUNNING', maxResults: 1000 } as const
    const { executions } = await engine.listExecutions(request)
    return new Set(executions.map(({ name }) => name))
  },
  isWaiting: async taskToken => {
    try {
      await engine.sendTaskHeartbeat({ taskToken })
      return true
    } catch (error) {
      if (ended.has(nameOf(error))) return false
      throw error
    }
  },
  events: async ({ stage, name }) => {
    const executionArn = `${executionPrefix}${stage}:${name}`
    const newest = { executionArn, reverseOrder: true, maxResults: 1, includeExecutionData: false }
    const { events } = await engine.getExecutionHistory(newest)
    return events[0]?.id ?? 0
  },
})
