import * as z from 'zod'
import type { Engine } from '../step-functions/engine.ts'
import { isObject } from '../step-functions/execution/json.ts'

export type ObservedEvent = {
  id: number
  previousEventId: number
  type: string
  details: Record<string, unknown> | undefined
}
export type Observed = {
  status: string
  output: unknown
  error: string | undefined
  cause: string | undefined
  events: ObservedEvent[]
}

const head = z.object({ id: z.int(), previousEventId: z.int(), type: z.string() })
const jsonMembers = new Set(['input', 'output', 'parameters'])
// Not in the recordings: they only said that nothing was truncated, or named the role.
const left = new Set(['inputDetails', 'outputDetails', 'assignedVariablesDetails', 'roleArn'])

const parsed = (key: string, value: unknown): unknown => {
  if (jsonMembers.has(key) && typeof value === 'string') return JSON.parse(value)
  if (key !== 'assignedVariables' || !isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, JSON.parse(String(text))]))
}

const detailsOf = (event: Record<string, unknown>): Record<string, unknown> | undefined => {
  const details = Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1]
  if (!isObject(details)) return undefined
  const members = Object.entries(details).filter(([key]) => !left.has(key))
  return members.length === 0 ? undefined : Object.fromEntries(members.map(([key, value]) => [key, parsed(key, value)]))
}

/** What an execution did, in the form of the recordings. */
export const observe = async (engine: Engine, executionArn: string): Promise<Observed> => {
  const execution = await engine.describeExecution({ executionArn })
  const history = await engine.getExecutionHistory({ executionArn })
  return {
    status: execution.status,
    output: execution.output === undefined ? undefined : JSON.parse(execution.output),
    error: execution.error,
    cause: execution.cause,
    events: history.events.map(event => ({ ...head.parse(event), details: detailsOf(event) })),
  }
}
