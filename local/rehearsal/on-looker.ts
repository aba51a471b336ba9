import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import { dynamoDbNoticeLedger } from '../../functions/ports/notice-ledger/dynamodb.ts'
import type { NoticeLedger } from '../../functions/ports/notice-ledger/port.ts'
import { type Table, tableOf } from '../../functions/ports/table/table.ts'
import type { Tables } from '../dynamodb/tables.ts'
import { region } from '../template/pseudo-parameters.ts'

/** The one table of the record, by its logical id's beginning. */
const tableName = 'joint-inspections-record'

const recordTable = (tables: Tables): Table => {
  const client = new DynamoDBClient({
    endpoint: tables.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return tableOf(client, tables.nameOf(tableName))
}

/** The record as somebody sees it who looks on from outside: what he reads costs nothing. */
export const onLooker = (tables: Tables): Pick<InspectionStore, 'load' | 'notices' | 'events' | 'nextDue'> =>
  dynamoDbInspectionStore(recordTable(tables))

/** The ledger, for who knows better than the system what has left. */
export const ledgerOf = (tables: Tables): NoticeLedger => dynamoDbNoticeLedger(recordTable(tables))
