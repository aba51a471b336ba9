import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts'
import { createEngine } from '../../../local/step-functions/engine.ts'
import type { Json } from '../../../local/step-functions/execution/json.ts'
import { dynamoDbIntegrations } from '../../../local/step-functions/integrations/dynamodb.ts'
import { lambdaIntegrations } from '../../../local/step-functions/integrations/lambda.ts'
import type { StatusChange } from '../../../local/step-functions/service/status-change.ts'
import type { Store } from '../../../local/step-functions/service/store.ts'

export const startMs = Date.UTC(2027, 2, 1, 9)

type World = {
  /** Functions by name; they throw to fail. */
  functions?: Record<string, (payload: Json, attempt: number) => unknown>
  dynamoDb?: (action: string, parameters: Json) => Promise<unknown>
  random?: () => number
  clock?: VirtualClock
  store?: Store
  onStatusChange?: (change: StatusChange) => unknown
}

const error = (thrown: unknown) =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message }
    : { errorType: 'Error', errorMessage: String(thrown) }

/** An engine on a virtual clock with functions and a table made for the test. */
export const aWorld = ({ functions = {}, dynamoDb = async () => ({}), random = () => 0.5, ...more }: World = {}) => {
  const clock = more.clock ?? createVirtualClock(startMs)
  const changes: StatusChange[] = []
  const attempts = new Map<string, number>()
  let id = 0
  const invoke = async (name: string, payload: Json) => {
    const attempt = (attempts.get(name) ?? 0) + 1
    attempts.set(name, attempt)
    try {
      return { payload: await functions[name]?.(payload, attempt) }
    } catch (thrown) {
      return { functionError: error(thrown) }
    }
  }
  const engine = createEngine({
    clock,
    integrations: { ...lambdaIntegrations(invoke), ...dynamoDbIntegrations(dynamoDb) },
    ids: { uuid: () => `id-${++id}`, random },
    ...(more.store ? { store: more.store } : {}),
    onStatusChange: more.onStatusChange ?? (change => changes.push(change)),
  })
  return { clock, engine, changes, invocations: attempts }
}
export type TestWorld = ReturnType<typeof aWorld>

/** A definition whose first state is the first one given; a state without Next ends. */
export const aDefinition = (states: Record<string, Record<string, unknown>>, more: Record<string, unknown> = {}) =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more })

export const start = async ({ engine }: TestWorld, definition: string, input: Json = {}, name = 'once') => {
  const { stateMachineArn } = await engine.createStateMachine({ name: 'machine', definition })
  return (await engine.startExecution({ stateMachineArn, name, input: JSON.stringify(input) })).executionArn
}

/** Runs a definition to its end and tells how it ended. */
export const outcome = async (world: TestWorld, definition: string, input: Json = {}) => {
  const executionArn = await start(world, definition, input)
  await world.clock.runToIdle()
  const { status, output, error, cause } = await world.engine.describeExecution({ executionArn })
  return {
    status,
    ...(output === undefined ? {} : { output: JSON.parse(output) }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  }
}

export const eventTypes = async ({ engine }: TestWorld, executionArn: string): Promise<string[]> =>
  (await engine.getExecutionHistory({ executionArn })).events.map(({ type }) => String(type))
