import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { answered, settled } from '../table/calls.ts'
import { getItem } from '../table/get.ts'
import type { ItemKey } from '../table/keys.ts'
import { query } from '../table/query.ts'
import type { Table } from '../table/table.ts'
import type { Desk, DeskPlace, Lying } from './port.ts'

const stored = z.object({ SK: z.string(), value: z.string(), until: z.string() })

const keyOf = ({ drawer, key }: DeskPlace): ItemKey => ({ PK: drawer, SK: key })

const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000)

/** DynamoDB deletes what has expired within days: until then it is only not seen any more. */
const lyingAt = (item: unknown, now: string): Lying[] => {
  const { SK, value, until } = stored.parse(item)
  if (Temporal.Instant.compare(until, now) <= 0) return []
  return [{ key: SK, value: JSON.parse(value), until }]
}

/** The desk in a table of its own, whose items expire. */
export const dynamoDbDesk = (table: Table): Desk => {
  const itemOf = (place: DeskPlace, value: unknown, until: string) => ({
    ...keyOf(place),
    value: JSON.stringify(value),
    until,
    // A whole second late rather than early.
    expiresAt: secondsOf(until) + 1,
  })
  return {
    get: async (place, now) => {
      const item = await getItem(table, keyOf(place))
      return item === undefined ? undefined : lyingAt(item, now)[0]
    },
    put: async (place, value, until) => {
      await answered(table.documents.send(new PutCommand({ TableName: table.name, Item: itemOf(place, value, until) })))
    },
    putNew: async (place, value, until, now) => {
      const command = new PutCommand({
        TableName: table.name,
        Item: itemOf(place, value, until),
        ConditionExpression: 'attribute_not_exists(PK) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': secondsOf(now) },
      })
      return (await settled(table.documents.send(command))) === 'done'
    },
    remove: async place => {
      await answered(table.documents.send(new DeleteCommand({ TableName: table.name, Key: { ...keyOf(place) } })))
    },
    list: async (drawer, now) => {
      const items = await query(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :drawer',
        ExpressionAttributeValues: { ':drawer': drawer },
      })
      return items.flatMap(item => lyingAt(item, now))
    },
  }
}
