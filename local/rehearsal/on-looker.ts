import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import { dynamoDbNoticeLedger } from '../../functions/ports/notice-ledger/dynamodb.ts'
import type { NoticeLedger } from '../../functions/ports/notice-ledger/port.ts'
import type { Tables } from '../dynamodb/tables.ts'
import { onTable, recordTable } from '../on-table.ts'

/** The record as somebody sees it who looks on from outside. */
export const onLooker = (tables: Tables): Pick<InspectionStore, 'load' | 'notices' | 'events' | 'nextDue'> =>
  dynamoDbInspectionStore(onTable(tables, recordTable))

/** The ledger, for who knows better than the system what has left. */
export const ledgerOf = (tables: Tables): NoticeLedger => dynamoDbNoticeLedger(onTable(tables, recordTable))
