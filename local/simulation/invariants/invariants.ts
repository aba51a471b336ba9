import type { Change } from '../../../domain/inspection/record.ts'
import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import type { MemoryRecord, MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import type { Execution } from '../../step-functions/execution/execution.ts'
import { createAcknowledged } from './acknowledged.ts'
import { checkChain, checkLinks, checkStages } from './audit-rules.ts'
import { beforeCommit, checkCommit } from './commit-rules.ts'
import { checkExplained } from './explained.ts'
import { createMailRules } from './mail-rules.ts'
import { recount } from './recount.ts'
import { createRelayRules } from './relay-rules.ts'
import { checkResumption } from './resumption-rules.ts'
import type { Sink } from './sink.ts'
import { createToldDays } from './told-days.ts'

interface Parts {
  readonly sink: Sink
  readonly table: () => MemoryTable
  readonly running: () => readonly Execution[]
}

/** Everything that has to be so whatever goes wrong (design.md sections 5 and 7), and where it is checked. */
export const createInvariants = ({ sink, table, running }: Parts) => {
  const mail = createMailRules(table, sink)
  const relays = createRelayRules(running, sink)
  const acknowledged = createAcknowledged(sink)
  const planNumberOf = (id: string): number | undefined => table().records.get(id)?.inspection.planNumber

  const committed = (record: MemoryRecord): void => {
    recount(record, sink)
    checkLinks(record, sink)
  }

  return {
    mail,
    acknowledged: acknowledged.add,
    told: createToldDays(planNumberOf, sink),
    /** The store with every write checked as it is made. */
    watched: (store: InspectionStore): InspectionStore => ({
      ...store,
      create: async change => {
        await store.create(change)
        const record = table().records.get(change.inspection.id)
        if (record !== undefined) committed(record)
      },
      commit: async (before, change: Change) => {
        const record = table().records.get(change.inspection.id)
        if (record === undefined) return store.commit(before, change)
        const was = beforeCommit(record, change)
        await store.commit(before, change)
        checkCommit(was, change, record, sink)
        checkResumption(was, change, record, sink)
        checkExplained(record, change.requests, sink)
        committed(record)
      },
    }),
    /** After every step of the clock. */
    afterStep: (record: MemoryRecord, nowMs: number): void => relays.check(record, nowMs),
    /** When the inspection is over and everything has left. */
    atEnd(record: MemoryRecord | undefined): void {
      const status = record?.inspection.status ?? 'not started'
      if (status !== 'closed') sink.violated('every inspection ends', `it is ${status}`)
      if (record === undefined) return
      committed(record)
      checkChain(record, sink)
      acknowledged.check(record)
      if (status !== 'closed') return
      checkStages(record.events, sink)
      mail.atEnd(record)
      checkExplained(record, record.requests.values(), sink)
    },
  }
}
