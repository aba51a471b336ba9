import { datesChanged } from '../decisions/move.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Difference } from '../plan/differences.ts'

/** What a change would do, before anybody does it. */
export interface Preview {
  /** Dates of the plan and of open requests that would be others, the soonest first. */
  readonly dates: readonly Difference[]
  /** Ids of those who would be written to, each once. */
  readonly told: readonly string[]
  /** How many messages that are due now would not leave. */
  readonly retired: number
  /** Keys of requests that would not be asked any more. */
  readonly withdrawn: readonly string[]
}

/** What a change of a record would do; nothing is written. */
export const previewOf = (record: InspectionRecord, change: Change): Preview => ({
  dates: datesChanged(record, change),
  told: [...new Set(change.notices.map(one => one.to))],
  retired: change.retired.length,
  withdrawn: change.requests.filter(one => one.state === 'withdrawn').map(one => one.key),
})
