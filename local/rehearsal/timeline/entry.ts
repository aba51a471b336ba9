import type { Stage } from '../../../domain/footprints/stages.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'

/** One line of what happened, in words. */
export interface TimelineEntry {
  readonly at: string
  readonly stage: Stage
  /** The programme week on that day; undefined before the first, after the last, and in a skipped one. */
  readonly week?: number
  readonly what: AuditEvent['what'] | 'mail-sent' | 'week-skipped'
  readonly about: string
  /** The role of the person who did it, or to whom it was sent; nobody's name. */
  readonly who?: string
  readonly text: string
  readonly why?: string
}
