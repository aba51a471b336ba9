import type { Temporal } from 'temporal-polyfill'
import { boardFactsOf } from '../board/facts-of.ts'
import { applied } from '../inspection/applied.ts'
import type { AuditEntry } from '../inspection/audit-event.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isWaiting, type Request } from '../inspection/request.ts'

type Parts = Partial<Omit<Change, 'inspection'>> & { readonly inspection?: Inspection }

/**
 * A change of a record: what is not named stays. The board's counters and the nearest due time are counted anew from the
 * requests, so that they can never drift from them; so are the facts that the board shows.
 */
export const changing = (record: InspectionRecord, now: Temporal.Instant, parts: Parts): Change => {
  const changed = new Map((parts.requests ?? []).map(one => [one.key, one]))
  const kept = record.requests.filter(one => !changed.has(one.key))
  const inspection = parts.inspection ?? record.inspection
  const change: Change = {
    steps: [],
    requests: [],
    notices: [],
    retired: [],
    entries: [],
    ...parts,
    inspection: { ...inspection, ...counted([...kept, ...changed.values()]), lastMovedAt: now.toString() },
  }
  const board = boardFactsOf(applied(record, change), record.inspection, change.entries, now)
  return { ...change, inspection: { ...change.inspection, board } }
}

/** What the record says about its requests in numbers. */
export const counted = (requests: readonly Request[]): Pick<Inspection, 'counters' | 'nextDue'> => {
  const count = (...states: readonly Request['state'][]): number =>
    requests.filter(one => states.includes(one.state)).length
  const nextDue = requests
    .filter(isWaiting)
    // Suspended, nothing is due.
    .filter(one => one.paused === undefined)
    .map(one => one.due)
    .sort()[0]
  return {
    counters: {
      open: count('open', 'overdue', 'returned'),
      submitted: count('submitted'),
      accepted: count('accepted'),
      waived: count('waived'),
      silent: count('silent'),
    },
    nextDue,
  }
}

/** One line of the audit, by a person or by the system itself. */
export const entry = (
  now: Temporal.Instant,
  what: AuditEntry['what'],
  about: string,
  more: Partial<Pick<AuditEntry, 'by' | 'why' | 'detail'>> = {},
): AuditEntry => ({ at: now.toString(), by: 'system', what, about, ...more })
