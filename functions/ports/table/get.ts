import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  GetCommand,
} from '@aws-sdk/lib-dynamodb'
import { answered } from './calls.ts'
import type { ItemKey } from './keys.ts'
import type { Table } from './table.ts'

/** One item, read consistently; undefined if it is not there. Errors: StoreUnavailable. */
export const getItem = async (table: Table, Key: ItemKey): Promise<unknown> => {
  const command = new GetCommand({ TableName: table.name, Key, ConsistentRead: true })
  return (await answered(table.documents.send(command))).Item
}

/** DynamoDB: items in one BatchGetItem. */
const batch = 100

/** The items with these keys that are there, read consistently, in no order. Errors: StoreUnavailable. */
export const getItems = async (table: Table, keys: readonly ItemKey[]): Promise<unknown[]> => {
  const found: unknown[] = []
  for (let from = 0; from < keys.length; from += batch) {
    const Keys = keys.slice(from, from + batch).map(key => ({ ...key }))
    found.push(...(await getBatch(table, { [table.name]: { Keys, ConsistentRead: true } })))
  }
  return found
}

const getBatch = async (table: Table, asked: NonNullable<BatchGetCommandInput['RequestItems']>): Promise<unknown[]> => {
  const found: unknown[] = []
  let left: typeof asked | undefined = asked
  while (left?.[table.name] !== undefined) {
    const answer: BatchGetCommandOutput = await answered(
      table.documents.send(new BatchGetCommand({ RequestItems: left })),
    )
    found.push(...(answer.Responses?.[table.name] ?? []))
    left = answer.UnprocessedKeys
  }
  return found
}
