import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { outcomeOf } from '../table/calls.ts'
import { inspectionPartition, metaKey } from '../table/keys.ts'
import { query } from '../table/query.ts'
import { readEvent } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { checkTransaction } from '../table/transaction-limit.ts'
import { actionsBeside, putInspection, replaceInspection } from './change-actions.ts'
import { changeKeys } from './change-keys.ts'
import { committed } from './committed.ts'
import { dynamoDbLists } from './dynamodb-lists.ts'
import { dynamoDbTokens } from './dynamodb-tokens.ts'
import { alreadyThere, staleVersion } from './failures.ts'
import type { InspectionStore } from './port.ts'
import { readRecord } from './read-record.ts'

/** The records in one DynamoDB table. */
export const dynamoDbInspectionStore = (table: Table): InspectionStore => ({
  ...dynamoDbTokens(table),
  ...dynamoDbLists(table),

  load: async id => readRecord(id, await query(table, recordOf(id))),

  events: async id => (await query(table, auditOf(id))).map(readEvent),

  create: async change => {
    const { inspection, events } = committed(change.inspection, change)
    checkTransaction(changeKeys(change, events))
    const actions = [putInspection(table, inspection), ...actionsBeside(table, change, events)]
    if ((await transact(table, actions)) === 'refused') throw alreadyThere(inspection.id)
  },

  commit: async (before, change) => {
    const { inspection, events } = committed(before, change)
    checkTransaction(changeKeys(change, events))
    const actions = [replaceInspection(table, inspection, before), ...actionsBeside(table, change, events)]
    if ((await transact(table, actions)) === 'refused') throw staleVersion(before)
  },

  relayStarted: async (id, { run, at }) => {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: metaKey(id),
      UpdateExpression: 'SET #relay = :started REMOVE duePartition, dueAt',
      ConditionExpression: '#run = :run AND #relay.#state = :owed',
      ExpressionAttributeNames: { '#relay': 'relay', '#state': 'state', '#run': 'run' },
      ExpressionAttributeValues: { ':run': run, ':owed': 'owed', ':started': { state: 'started', since: at } },
    })
    await outcomeOf(table.documents.send(command))
  },
})

/** META comes first and events stand below it: what is read after META is at least as new as the version it shows. */
const recordOf = (id: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'PK = :inspection AND SK >= :meta',
  ExpressionAttributeValues: { ':inspection': inspectionPartition(id), ':meta': metaKey(id).SK },
})

const auditOf = (id: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'PK = :inspection AND begins_with(SK, :event)',
  ExpressionAttributeValues: { ':inspection': inspectionPartition(id), ':event': 'EVENT#' },
})
