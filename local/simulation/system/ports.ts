import type { CalendarLibrary } from '../../../domain/calendars/library.ts'
import type { Clock } from '../../../functions/ports/clock/port.ts'
import { memoryDirectory } from '../../../functions/ports/directory/memory.ts'
import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import { memoryNoticeLedger } from '../../../functions/ports/notice-ledger/memory.ts'
import type { Relays } from '../../../functions/ports/relays/port.ts'
import { memorySwitches } from '../../../functions/ports/switches/memory.ts'
import type { MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import type { PostPorts } from '../../../functions/sweep/post.ts'
import { faultyDirectory } from '../faults/faulty-directory.ts'
import { faultyLedger, type LedgerWatch } from '../faults/faulty-ledger.ts'
import { faultyMail, type Outbox } from '../faults/faulty-mail.ts'
import { faultyRelays } from '../faults/faulty-relays.ts'
import { faultyStore } from '../faults/faulty-store.ts'
import { callsOf, type Life, type Surroundings } from '../faults/life.ts'

export interface PortsParts {
  readonly table: MemoryTable
  readonly store: InspectionStore
  readonly relays: () => Relays
  readonly clock: Clock
  readonly calendars: CalendarLibrary
  readonly surroundings: Surroundings
  /** Told of what one invocation does to the ledger and hands to the mail service. */
  readonly posting: () => LedgerWatch & Outbox
}

/** The ports of one invocation, each with what may befall it. */
export const portsOf =
  ({ table, store, relays, clock, calendars, surroundings, posting }: PortsParts) =>
  (life: Life): PostPorts => {
    const calls = callsOf(life, surroundings)
    const watch = posting()
    return {
      store: faultyStore(store, calls, surroundings),
      ledger: faultyLedger(memoryNoticeLedger(table), calls, watch),
      directory: faultyDirectory(memoryDirectory(table), calls),
      mail: faultyMail(calls, surroundings, watch),
      switches: memorySwitches(table),
      relays: faultyRelays(relays(), calls),
      clock,
      calendars,
      from: 'inspections@example.org',
      portalUrl: 'https://example.org',
    }
  }
