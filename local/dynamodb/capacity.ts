import * as z from 'zod'

/** What a call is charged for. Units are those of the on-demand price: 4 KB read, 1 KB written. */
export interface Capacity {
  readonly readUnits: number
  readonly writeUnits: number
}

const kinds: Readonly<Record<string, keyof Capacity>> = {
  BatchGetItem: 'readUnits',
  BatchWriteItem: 'writeUnits',
  DeleteItem: 'writeUnits',
  GetItem: 'readUnits',
  PutItem: 'writeUnits',
  Query: 'readUnits',
  Scan: 'readUnits',
  TransactGetItems: 'readUnits',
  TransactWriteItems: 'writeUnits',
  UpdateItem: 'writeUnits',
}

/** Whether the action is charged by capacity, and so can be asked for it. */
export const isCharged = (action: string): boolean => action in kinds

const one = z.object({ CapacityUnits: z.number() })
const answer = z.object({ ConsumedCapacity: z.union([one.transform(only => [only]), z.array(one)]).default([]) })
const request = z.object({ TransactItems: z.array(z.unknown()).default([null]) })

/** The capacity that the answer to a successful call says. */
export const consumed = (action: string, body: unknown): Capacity =>
  charge(
    action,
    answer.parse(body).ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
  )

const refusals = ['ConditionalCheckFailedException', 'TransactionCanceledException']

/**
 * The least that a refused write is charged, for the answer does not say it: one unit an item, two in a transaction,
 * as for items of up to 1 KB (DynamoDB developer guide, "capacity consumption for write operations"). Other refusals are free.
 */
export const consumedByRefusal = (action: string, asked: unknown, errorName: string): Capacity => {
  if (!refusals.includes(errorName)) return charge(action, 0)
  const items = request.parse(asked).TransactItems.length
  return charge(action, action.startsWith('Transact') ? 2 * items : 1)
}

const charge = (action: string, units: number): Capacity => {
  const none = { readUnits: 0, writeUnits: 0 }
  const kind = kinds[action]
  return kind === undefined ? none : { ...none, [kind]: units }
}
