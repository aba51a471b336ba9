import { memoryRelays } from '../../functions/ports/relays/memory.ts'
import type { Relays } from '../../functions/ports/relays/port.ts'
import { stepFunctionsRelays } from '../../functions/ports/relays/step-functions.ts'
import { overHttp } from '../unit/step-functions/over-http.ts'
import { aDefinition, aWorld } from '../unit/step-functions/running.ts'

/** The relays, with what an on-looker sees of them. Every relay waits for one token and ends when that is answered. */
export interface RelaysWorld {
  readonly relays: Relays
  /** The names of all relays that were ever started, and what they were started with. */
  started(): Promise<Record<string, unknown>>
  /** Stops a relay from outside. */
  end(name: string): Promise<void>
  /** The token that the relay of this name waits for. */
  tokenOf(name: string): Promise<string>
  close(): Promise<void>
}

export const memoryRelaysWorld = async (): Promise<RelaysWorld> => {
  const relays = memoryRelays()
  return {
    relays,
    started: async () => Object.fromEntries([...relays.started].map(([name, { input }]) => [name, input])),
    end: async name => relays.end(name),
    tokenOf: async name => `token of ${name}`,
    close: async () => undefined,
  }
}

const machinePrefix = 'joint-inspections-'
const waiting = aDefinition({
  Wait: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: { name: '{% $states.context.Execution.Name %}', token: '{% $states.context.Task.Token %}' },
    End: true,
  },
})

export const stepFunctionsWorld = async (): Promise<RelaysWorld> => {
  const tokens = new Map<string, string>()
  const dynamoDb = async (_action: string, given: unknown) => {
    if (typeof given === 'object' && given !== null && 'name' in given && 'token' in given)
      tokens.set(String(given.name), String(given.token))
    return {}
  }
  const { clock, engine } = aWorld({ dynamoDb })
  const { stateMachineArn } = await engine.createStateMachine({
    name: `${machinePrefix}moderation`,
    definition: waiting,
  })
  const { client, close } = await overHttp({ clock, engine })
  return {
    relays: stepFunctionsRelays(client, stateMachineArn.replace('moderation', '')),
    started: async () => {
      const { executions } = await engine.listExecutions({ stateMachineArn, maxResults: 100 })
      const described = await Promise.all(executions.map(one => engine.describeExecution(one)))
      return Object.fromEntries(described.map(({ name, input }) => [name, JSON.parse(input ?? '')]))
    },
    end: async name => {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`
      await engine.stopExecution({ executionArn })
    },
    tokenOf: async name => tokens.get(name) ?? '',
    close,
  }
}
