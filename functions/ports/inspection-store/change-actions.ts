import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { updateNotice } from '../notice-ledger/notice-update.ts'
import { eventItem, type Item, inspectionItem, noticeItem, planItem, requestItem } from '../table/items.ts'
import type { Table } from '../table/table.ts'
import type { Action } from '../table/transact.ts'
import { updateStep } from './step-actions.ts'

const put = (table: Table, Item: Item): Action => ({ Put: { TableName: table.name, Item } })

const putNew = (table: Table, Item: Item): Action => ({
  Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(PK)' },
})

const putAtVersion = (table: Table, one: Inspection, version: number): Action => ({
  Put: {
    TableName: table.name,
    Item: inspectionItem(one),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})

/** The inspection of a new record: only where there is none. */
export const putInspection = (table: Table, one: Inspection): Action => putNew(table, inspectionItem(one))

/** The inspection after a commit: only onto the version that the decision was taken on. */
export const replaceInspection = (table: Table, one: Inspection, before: Inspection): Action =>
  putAtVersion(table, one, before.version)

/** Everything that a change writes beside the inspection itself. Audit events are never written over. */
export const actionsBeside = (table: Table, change: Change, events: readonly AuditEvent[]): Action[] => {
  const { id, lastMovedAt } = change.inspection
  return [
    ...(change.plan === undefined ? [] : [put(table, planItem(id, change.plan))]),
    ...change.steps.map(one => updateStep(table, id, one)),
    ...change.requests.map(one => put(table, requestItem(id, one))),
    ...change.notices.map(one => put(table, noticeItem(id, one))),
    ...change.retired.map(({ slot, why }) => ({
      Update: updateNotice(table, { inspectionId: id, slot }, ['due', 'held'], {
        state: 'retired',
        retiredAt: lastMovedAt,
        why,
      }),
    })),
    ...(change.held ?? []).map(slot => ({
      Update: updateNotice(table, { inspectionId: id, slot }, ['due'], { state: 'held', heldAt: lastMovedAt }),
    })),
    ...events.map(one => putNew(table, eventItem(id, one))),
  ]
}
