import type { Temporal } from 'temporal-polyfill'
import type { Pins } from '../plan-steps.ts'
import type { Replanning } from './plan-anew.ts'
import type { StandingDate } from './standing-dates.ts'
import type { Way } from './ways.ts'

/** Moves a date of an inspection's plan, and with it, in one of three ways, those that come after it. */
export interface Move extends Replanning {
  readonly pins: Pins
  /** Its openings and due dates as they stand. */
  readonly standing: readonly StandingDate[]
  /** `stage/step`, or a request's template. */
  readonly key: string
  readonly to: Temporal.PlainDate
  readonly way: Way
  readonly reason: string
  readonly by: string
  readonly today: Temporal.PlainDate
}
