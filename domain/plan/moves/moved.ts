import type { Pins } from '../plan-steps.ts'
import type { Plan } from '../schema.ts'
import { checkEnd } from './check-end.ts'
import { checkToCome } from './check-to-come.ts'
import { inOrder } from './in-order.ts'
import { laterDates } from './later-dates.ts'
import type { Move } from './move.ts'
import { moving } from './moving.ts'
import { pinsFor, withoutIdle } from './pins.ts'

/** What a move yields: the plan under the next number, the pins that give it, and the keys that are on another day by hand. */
export interface Moved {
  readonly pins: Pins
  readonly plan: Plan
  readonly changed: ReadonlySet<string>
}

/**
 * A plan in which a date is moved, with what comes after it: all later dates keep their distance, or only what the moved date
 * has passed goes on with it, or what lies before the publication closes up. What counts from an opening or from the publication
 * follows by itself; what is over stays (features.md C6, C7).
 * Errors: RequestUnknown, CommandRefused, InputInvalid, NotAWorkingDay, NothingToDo, CalendarUnknown.
 */
export const moved = (move: Move): Moved => {
  const ground = moving(move)
  checkEnd(ground)
  const later = laterDates(ground)
  checkToCome(ground, later)
  const dates = inOrder(ground, later)
  const changed = new Set(dates.keys())
  const pins = withoutIdle(ground, pinsFor(ground, dates), changed)
  return { pins, plan: ground.planned(pins), changed }
}
