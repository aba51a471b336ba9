import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { answered } from './calls.ts'
import { indexes } from './index-attributes.ts'
import type { Table } from './table.ts'

type Asked = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey' | 'Limit'>

/** All items that a query finds, page after page, at most `limit`. Errors: StoreUnavailable. */
export const query = async (table: Table, asked: Asked, limit = Number.POSITIVE_INFINITY): Promise<unknown[]> => {
  const found: unknown[] = []
  let from: QueryCommandInput['ExclusiveStartKey']
  do {
    const left = limit - found.length
    const page = { ...asked, TableName: table.name, ExclusiveStartKey: from }
    const command = new QueryCommand(Number.isFinite(left) ? { ...page, Limit: left } : page)
    const { Items = [], LastEvaluatedKey } = await answered(table.documents.send(command))
    found.push(...Items)
    from = LastEvaluatedKey
  } while (from !== undefined && found.length < limit)
  return found
}

/** Which part of an index's partition is asked for. */
export type Range = { readonly upTo: string } | { readonly beginsWith: string } | undefined

const condition = (range: Range): { text: string; values: Record<string, string> } => {
  if (range === undefined) return { text: '', values: {} }
  return 'upTo' in range
    ? { text: ' AND #sort <= :sort', values: { ':sort': range.upTo } }
    : { text: ' AND begins_with(#sort, :sort)', values: { ':sort': range.beginsWith } }
}

/** The items of one partition of an index, in its order. Errors: StoreUnavailable. */
export const queryIndex = (
  table: Table,
  index: keyof typeof indexes,
  partition: string,
  range?: Range,
  limit?: number,
): Promise<unknown[]> => {
  const { name, partition: partitionName, sort } = indexes[index]
  const { text, values } = condition(range)
  const asked: Asked = {
    IndexName: name,
    KeyConditionExpression: `#partition = :partition${text}`,
    ExpressionAttributeNames: { '#partition': partitionName, ...(range && { '#sort': sort }) },
    ExpressionAttributeValues: { ':partition': partition, ...values },
  }
  return query(table, asked, limit)
}
