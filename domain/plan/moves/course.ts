import type { Temporal } from 'temporal-polyfill'
import type { CountedDays } from './counted-days.ts'

/** A date of a plan, by its key. */
export interface Dated {
  readonly key: string
  readonly date: Temporal.PlainDate
}

/** A date that is moved, and what comes after it. */
export interface Course {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** What comes after it by the footprint, and does not follow by itself. */
  readonly later: readonly Dated[]
  /** The planned publication, unless there is none to come. */
  readonly end: Temporal.PlainDate | undefined
  readonly days: CountedDays
}
