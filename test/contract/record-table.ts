import { randomUUID } from 'node:crypto'
import {
  type AttributeDefinition,
  CreateTableCommand,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { indexes } from '../../functions/ports/table/index-attributes.ts'
import { type Table, tableOf } from '../../functions/ports/table/table.ts'

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
]

const attributes = ['PK', 'SK', ...Object.values(indexes).flatMap(one => [one.partition, one.sort])]

/** An empty table of the record, with the keys and indexes that infra/data-stack.ts gives it. */
export const createRecordTable = async (client: DynamoDBClient): Promise<Table> => {
  const TableName = `contract-${randomUUID()}`
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema('PK', 'SK'),
      AttributeDefinitions: attributes.map(
        (AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' }),
      ),
      GlobalSecondaryIndexes: Object.values(indexes).map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: keySchema(partition, sort),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, { TableName })
  return tableOf(client, TableName)
}
