import { withdrawn } from '../../../domain/inspection/applied.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { isOfConcern, type Notice } from '../../../domain/inspection/notice.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import { stepKey } from '../../../domain/inspection/step.ts'
import { emptyRecord, inKeyOrder, type MemoryRecord, type MemoryTable } from '../table/memory-table.ts'
import { checkTransaction } from '../table/transaction-limit.ts'
import { changeKeys } from './change-keys.ts'
import { committed } from './committed.ts'
import { alreadyThere, inspectionUnknown, staleVersion } from './failures.ts'
import { memoryLists } from './memory-lists.ts'
import { memoryTokens } from './memory-tokens.ts'
import type { InspectionStore } from './port.ts'

/** The records in memory, as DynamoDB would keep them: each call is one indivisible step. */
export const memoryInspectionStore = (table: MemoryTable): InspectionStore => ({
  ...memoryTokens(table),
  ...memoryLists(table),

  load: async id => recordOf(id, table.records.get(id)),

  notices: async id => inKeyOrder(table.records.get(id)?.notices ?? new Map<string, Notice>()),

  events: async (id, after = 0) => (table.records.get(id)?.events ?? []).filter(one => one.number > after),

  create: async change => {
    const { inspection, events } = committed(change.inspection, change)
    checkTransaction(changeKeys(change, events))
    if (table.records.has(inspection.id)) throw alreadyThere(inspection.id)
    const record = emptyRecord(inspection)
    write(record, inspection, change, events)
    table.records.set(inspection.id, record)
  },

  commit: async (before, change) => {
    const { inspection, events } = committed(before, change)
    checkTransaction(changeKeys(change, events))
    const record = table.records.get(inspection.id)
    if (record === undefined || record.inspection.version !== before.version) throw staleVersion(before)
    if (!isUnsent(record, change)) throw staleVersion(before)
    write(record, inspection, change, events)
  },

  relayStarted: async (id, { run, at }) => {
    const record = table.records.get(id)
    const inspection = record?.inspection
    if (record === undefined || inspection?.status !== 'running') return
    if (inspection.run !== run || inspection.relay.state !== 'owed') return
    record.inspection = { ...inspection, relay: { state: 'started', since: at } }
  },

  relayStopped: async (id, { name }) => {
    const record = table.records.get(id)
    const inspection = record?.inspection
    if (record === undefined || inspection?.stopOwed?.name !== name) return
    if (inspection.status === 'running' && inspection.relay.state === 'owed') return
    const { stopOwed: _done, ...stopped } = inspection
    record.inspection = stopped
  },
})

const recordOf = (id: string, record: MemoryRecord | undefined): InspectionRecord => {
  if (record === undefined) throw inspectionUnknown(id)
  const { inspection, plans, steps, requests, notices } = record
  const plan = plans.get(inspection.planNumber)
  if (plan === undefined) throw new Error(`Inspection ${id} has no plan ${inspection.planNumber}`)
  const ofConcern = inKeyOrder(notices).filter(isOfConcern)
  return { inspection, plan, steps: inKeyOrder(steps), requests: inKeyOrder(requests), notices: ofConcern }
}

const write = (record: MemoryRecord, inspection: Inspection, change: Change, events: readonly AuditEvent[]): void => {
  record.inspection = inspection
  if (change.plan !== undefined) record.plans.set(change.plan.number, change.plan)
  for (const one of change.steps) record.steps.set(stepKey(one), one)
  for (const one of change.requests) record.requests.set(one.key, one)
  for (const one of change.notices) record.notices.set(one.slot, one)
  for (const { slot, why } of change.retired) replace(record, slot, one => withdrawn(one, why, inspection.lastMovedAt))
  for (const slot of change.held ?? [])
    replace(record, slot, one =>
      one.state === 'due' ? { ...one, state: 'held', heldAt: inspection.lastMovedAt } : one,
    )
  record.events.push(...events)
}

const replace = (record: MemoryRecord, slot: string, how: (one: Notice) => Notice): void => {
  const one = record.notices.get(slot)
  if (one !== undefined) record.notices.set(slot, how(one))
}

/** Whether everything that the change takes back is still there to be taken back. */
const isUnsent = ({ notices }: MemoryRecord, { retired, held = [] }: Change): boolean => {
  const stateOf = (slot: string) => notices.get(slot)?.state
  return (
    retired.every(({ slot }) => stateOf(slot) === 'due' || stateOf(slot) === 'held') &&
    held.every(slot => stateOf(slot) === 'due')
  )
}
