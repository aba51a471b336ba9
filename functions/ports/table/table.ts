import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The one table of the record, and the client that reaches it. */
export interface Table {
  readonly documents: DynamoDBDocumentClient
  readonly name: string
}

/** The table through a function's one client. */
export const tableOf = (client: DynamoDBClient, name: string): Table => ({
  documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name,
})
