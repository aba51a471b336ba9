import type { Temporal } from 'temporal-polyfill'

/** Where `now` comes from. */
export interface Clock {
  now(): Temporal.Instant
}
