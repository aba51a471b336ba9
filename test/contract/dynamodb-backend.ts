import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dynamoDbDirectory } from '../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { dynamoDbNoticeLedger } from '../../functions/ports/notice-ledger/dynamodb.ts'
import { dynamoDbSwitches } from '../../functions/ports/switches/dynamodb.ts'
import { eventKey } from '../../functions/ports/table/keys.ts'
import type { Table } from '../../functions/ports/table/table.ts'
import { openDatabase } from '../../local/dynamodb/database.ts'
import type { Backend, World } from './backend.ts'
import { createRecordTable } from './record-table.ts'

/** A DynamoDB, and a client of it. */
export interface RunningDynamoDb {
  readonly endpoint: string
  readonly client: DynamoDBClient
  stop(): Promise<void>
}

/** The server that DYNAMODB_ENDPOINT names, otherwise one started for these tests. */
export const startDynamoDb = async (): Promise<RunningDynamoDb> => {
  const database = await openDatabase(undefined)
  const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract' }
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'eu-west-2', credentials })
  const stop = async () => {
    client.destroy()
    await database.stop()
  }
  return { endpoint: database.endpoint, client, stop }
}

const worldOn = (table: Table): World => ({
  store: dynamoDbInspectionStore(table),
  ledger: dynamoDbNoticeLedger(table),
  directory: dynamoDbDirectory(table),
  switches: dynamoDbSwitches(table),
  forge: async (id, number, by) => {
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: eventKey(id, number),
        UpdateExpression: 'SET #by = :by',
        ExpressionAttributeNames: { '#by': 'by' },
        ExpressionAttributeValues: { ':by': by },
      }),
    )
  },
  remove: async (id, number) => {
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key: eventKey(id, number) }))
  },
  close: async () => {
    await table.documents.send(new DeleteTableCommand({ TableName: table.name }))
  },
})

export const dynamoDbBackend: Backend = {
  name: 'DynamoDB',
  start: async () => {
    const { client, stop } = await startDynamoDb()
    return { open: async () => worldOn(await createRecordTable(client)), stop }
  },
}
