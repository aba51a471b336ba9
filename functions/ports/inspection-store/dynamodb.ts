import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { outcomeOf } from '../table/calls.ts'
import { eventKey, inspectionPartition, metaKey, noticeItemKey } from '../table/keys.ts'
import { query } from '../table/query.ts'
import { readEvent, readNotice } from '../table/read-item.ts'
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

  notices: async id => (await query(table, ledgerOf(id))).map(readNotice),

  events: async (id, after = 0) => (await query(table, auditOf(id, after))).map(readEvent),

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

  relayStarted: async (id, { run, at, stopOwed = false }) => {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: metaKey(id),
      // While an end is owed as well the inspection stays among the due things.
      UpdateExpression: `SET #relay = :started${stopOwed ? '' : ' REMOVE duePartition, dueAt'}`,
      ConditionExpression: '#run = :run AND #relay.#state = :owed',
      ExpressionAttributeNames: { '#relay': 'relay', '#state': 'state', '#run': 'run' },
      ExpressionAttributeValues: { ':run': run, ':owed': 'owed', ':started': { state: 'started', since: at } },
    })
    await outcomeOf(table.documents.send(command))
  },

  relayStopped: async (id, { name }) => {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: metaKey(id),
      UpdateExpression: 'REMOVE stopOwed, duePartition, dueAt',
      ConditionExpression: 'stopOwed.#name = :name AND NOT #relay.#state = :owed',
      ExpressionAttributeNames: { '#name': 'name', '#relay': 'relay', '#state': 'state' },
      ExpressionAttributeValues: { ':name': name, ':owed': 'owed' },
    })
    await outcomeOf(table.documents.send(command))
  },
})

/**
 * META comes first and events stand below it: what is read after META is at least as new as the version it shows. Of the
 * notices only those that a decision may need (domain/inspection/notice.ts, isOfConcern).
 */
const recordOf = (id: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'PK = :inspection AND SK >= :meta',
  FilterExpression: 'attribute_not_exists(slot) OR #state IN (:due, :claimed, :held) OR #template = :asked',
  ExpressionAttributeNames: { '#state': 'state', '#template': 'template' },
  ExpressionAttributeValues: {
    ':inspection': inspectionPartition(id),
    ':meta': metaKey(id).SK,
    ':due': 'due',
    ':claimed': 'claimed',
    ':held': 'held',
    ':asked': 'decision-asked',
  },
})

const ledgerOf = (id: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'PK = :inspection AND begins_with(SK, :notice)',
  ExpressionAttributeValues: { ':inspection': inspectionPartition(id), ':notice': noticeItemKey(id, '').SK },
})

/** Events stand directly below META. */
const auditOf = (id: string, after: number) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'PK = :inspection AND SK BETWEEN :first AND :meta',
  FilterExpression: 'attribute_exists(previous)',
  ExpressionAttributeValues: {
    ':inspection': inspectionPartition(id),
    ':first': eventKey(id, after + 1).SK,
    ':meta': metaKey(id).SK,
  },
})
