import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { VirtualClock } from '../clock/virtual-clock.ts'
import type { System } from '../system.ts'
import type { Example } from './example/schema.ts'
import type { Interrupted, Notes } from './notes/notes.ts'
import type { SilentFrom } from './people/silenced.ts'
import type { TimelineEntry } from './timeline/entry.ts'

/** What may be different from the example, and who looks on. */
export interface Rehearsing {
  readonly silentFrom?: SilentFrom | undefined
  /** The last day, as `2024-03-31`. */
  readonly until?: string | undefined
  /** Told once when the inspection has been planned. */
  readonly onPlanned?: (record: InspectionRecord) => void
  /** Told of every line as it happens; when a rehearsal is gone on with, first of those told before. */
  readonly onEntry?: (entry: TimelineEntry) => void
  /** Told now and then how far it is. */
  readonly onProgress?: (at: string) => void
  /** Told before something that takes a while. */
  readonly say?: (line: string) => void
}

/** What a rehearsal is played on and with. */
export interface Scene {
  readonly system: System
  readonly clock: VirtualClock
  readonly example: Example
  readonly rehearsing: Rehearsing
  readonly notes: Notes
  readonly before: Interrupted | undefined
  /** Whether the mailbox settles what was being sent when the process before this one died. */
  readonly settle: boolean
}
