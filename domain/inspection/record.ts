import type { Plan } from '../plan/schema.ts'
import type { AuditEntry } from './audit-event.ts'
import type { Inspection } from './inspection.ts'
import type { NewNotice, Notice } from './notice.ts'
import type { Request } from './request.ts'
import type { Step } from './step.ts'

/** The whole truth about one inspection, as read consistently before a decision. Audit events are not needed to decide. */
export interface InspectionRecord {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly steps: readonly Step[]
  readonly requests: readonly Request[]
  /** Those that a decision may need (isOfConcern); the whole ledger is read apart from the record. */
  readonly notices: readonly Notice[]
}

/**
 * What a decision changes, written in one transaction guarded by the inspection's version. Items are whole except steps:
 * of those a commit writes its own fields and leaves the task token alone (design.md section 5, rule 3).
 */
export interface Change {
  readonly inspection: Inspection
  readonly plan?: Plan
  readonly steps: readonly Step[]
  readonly requests: readonly Request[]
  /** New notices. */
  readonly notices: readonly NewNotice[]
  /** Due or held slots that must not be sent any more, retired on condition that nobody has claimed them yet. */
  readonly retired: readonly { readonly slot: string; readonly why: string }[]
  /** Slots that must not be sent while the inspection is suspended, held on condition that nobody has claimed them yet. */
  readonly held?: readonly string[]
  readonly entries: readonly AuditEntry[]
}
