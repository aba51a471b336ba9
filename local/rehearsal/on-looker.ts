import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import { tableOf } from '../../functions/ports/table/table.ts'
import type { Tables } from '../dynamodb/tables.ts'
import { region } from '../template/pseudo-parameters.ts'

/** The one table of the record, by its logical id's beginning. */
const tableName = 'joint-inspections-record'

/** The record as somebody sees it who looks on from outside: what he reads costs nothing. */
export const onLooker = (tables: Tables): Pick<InspectionStore, 'load' | 'notices' | 'events' | 'nextDue'> => {
  const client = new DynamoDBClient({
    endpoint: tables.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return dynamoDbInspectionStore(tableOf(client, tables.nameOf(tableName)))
}
