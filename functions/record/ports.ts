import type { CalendarLibrary } from '../../domain/calendars/library.ts'
import type { Clock } from '../ports/clock/port.ts'
import type { InspectionStore } from '../ports/inspection-store/port.ts'
import type { Relays } from '../ports/relays/port.ts'

/** What a decision about a record needs around it. */
export interface RecordPorts {
  readonly store: InspectionStore
  readonly relays: Relays
  readonly clock: Clock
  readonly calendars: CalendarLibrary
}
