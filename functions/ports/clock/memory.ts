import { Temporal } from 'temporal-polyfill'
import type { Clock } from './port.ts'

/** A clock that stands still until it is set, at an ISO instant. */
export interface SetClock extends Clock {
  set(to: string): void
}

export const createSetClock = (start: string): SetClock => {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    set: to => {
      now = Temporal.Instant.from(to)
    },
  }
}
