import { SFNClient } from '@aws-sdk/client-sfn'
import { memoryRelays } from '../../functions/ports/relays/memory.ts'
import type { Relays } from '../../functions/ports/relays/port.ts'
import { stepFunctionsRelays } from '../../functions/ports/relays/step-functions.ts'
import { dispatch } from '../../local/http/dispatch.ts'
import { serve } from '../../local/http/serve.ts'
import { createProtocol } from '../../local/step-functions/protocol.ts'
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

const unused = () => Promise.reject(new Error('no relay calls this'))

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
  const stepFunctions = createProtocol(engine)
  const others = { dynamoDb: { forward: unused }, ses: () => ({ status: 500, body: '' }), lambda: unused }
  const server = await serve(clock, request => dispatch({ stepFunctions, ...others }, request))
  const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract' }
  const client = new SFNClient({ endpoint: server.endpoint, region: 'eu-west-2', credentials })
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
    close: async () => {
      client.destroy()
      await server.stop()
    },
  }
}
