import * as z from 'zod'
import { inspectionIdOf, stepItemKey } from '../../../functions/ports/table/keys.ts'
import type { MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import { IntegrationError } from '../../step-functions/integrations/integration.ts'

const text = z.strictObject({ S: z.string() }).transform(one => one.S)
const number = z.strictObject({ N: z.string() }).transform(one => Number(one.N))

/** The one kind of call that a relay makes to the table: one attribute set, on conditions that all have to hold. */
const call = z.strictObject({
  TableName: z.string(),
  Key: z.strictObject({ PK: text, SK: text }),
  UpdateExpression: z.string(),
  ConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()),
  ExpressionAttributeValues: z.record(z.string(), z.union([text, number])),
})
type Call = z.output<typeof call>

const stepPrefix = stepItemKey('', '').SK

/**
 * UpdateItem as the relay's Await state calls it, on the table in memory: reads the condition out of the arguments and holds
 * the STEP item to it. Errors: IntegrationError DynamoDb.ConditionalCheckFailedException; DynamoDb.ValidationException for an
 * expression of any other form, so that a definition that changes is noticed here.
 */
export const updateTokenItem = (table: MemoryTable, tableName: string, given: unknown): object => {
  const asked = call.parse(given)
  if (asked.TableName !== tableName) throw failed('ResourceNotFoundException', `there is no table ${asked.TableName}`)
  const id = inspectionIdOf(asked.Key)
  const key = asked.Key.SK.slice(stepPrefix.length)
  const record = asked.Key.SK.startsWith(stepPrefix) ? table.records.get(id) : undefined
  const step = record?.steps.get(key)
  const item: Readonly<Record<string, unknown>> = step === undefined ? {} : { ...step, token: record?.tokens.get(key) }
  const [attribute, value] = assignment(asked)
  if (attribute !== 'token' || typeof value !== 'string') throw unread(asked.UpdateExpression)
  const holds = asked.ConditionExpression.split(' AND ').every(part => isMet(part, item, asked))
  if (!holds || record === undefined) throw failed('ConditionalCheckFailedException', 'The conditional request failed')
  record.tokens.set(key, value)
  return {}
}

/** One part of a condition: an attribute that equals a value, or that is not there. */
const isMet = (part: string, item: Readonly<Record<string, unknown>>, asked: Call): boolean => {
  const [, absent] = /^attribute_not_exists\((#\w+)\)$/.exec(part.trim()) ?? []
  if (absent === undefined) {
    const [attribute, wanted] = equality(part, asked)
    return item[attribute] === wanted
  }
  const attribute = asked.ExpressionAttributeNames[absent]
  if (attribute === undefined) throw unread(part)
  return item[attribute] === undefined
}

const assignment = (asked: Call): [string, string | number] => {
  const [verb, ...rest] = asked.UpdateExpression.split(' ')
  if (verb !== 'SET') throw unread(asked.UpdateExpression)
  return equality(rest.join(' '), asked)
}

const equality = (part: string, asked: Call): [string, string | number] => {
  const [, name = '', value = ''] = /^(#\w+) = (:\w+)$/.exec(part.trim()) ?? []
  const attribute = asked.ExpressionAttributeNames[name]
  const wanted = asked.ExpressionAttributeValues[value]
  if (attribute === undefined || wanted === undefined) throw unread(part)
  return [attribute, wanted]
}

const failed = (name: string, message: string): IntegrationError =>
  new IntegrationError(`DynamoDb.${name}`, `${message} (Service: DynamoDb)`)

const unread = (expression: string): IntegrationError =>
  failed('ValidationException', `the simulation does not understand "${expression}"`)
