import { Temporal } from 'temporal-polyfill'
import { calendarWithout } from '../../calendars/suspended-calendar.ts'
import { nextWorkingDay } from '../../calendars/working-days.ts'
import { withoutIdlePins } from '../moves/pins.ts'
import { planAnew, type Replanning } from '../moves/plan-anew.ts'
import { rowsOf } from '../moves/rows.ts'
import type { StandingDate } from '../moves/standing-dates.ts'
import type { Pins } from '../plan-steps.ts'
import type { Plan } from '../schema.ts'
import { keptInOrder } from './kept-in-order.ts'
import { pinsGoneOn } from './pins-gone-on.ts'

/** A plan that goes on after a suspension, the last one of its facts. */
export interface Resuming extends Replanning {
  readonly pins: Pins
  readonly standing: readonly StandingDate[]
  /** The days of open requests, by template: as many working days on as were left to them. */
  readonly open: Pins
  readonly by: string
}

/**
 * The plan under the next number and its pins. What was over or past when the inspection was suspended stays, with what it was
 * explained by; what was to come comes on the day of the resumption or later, in the order that it had; what somebody put on
 * a day keeps what was left to it, and is no pin any more where the footprint gives the same. Errors: CalendarUnknown.
 */
export const resumedPlan = (given: Resuming): { readonly pins: Pins; readonly plan: Plan } => {
  const { footprint, open, by, plan: before } = given
  const still = staying(given)
  const planned = (pins: Pins): Plan => planAnew(given, pins, still)
  const bare = planned({})
  const toCome = new Set(
    [...rowsOf(footprint).values()]
      .filter(({ key, rule }) => !still.has(key) && open[key] === undefined && rule.statutory !== true)
      .map(({ key }) => key),
  )
  const gone = { ...pinsGoneOn(given, { pins: given.pins, toCome }, planned), ...open }
  const movable = new Set([...toCome].filter(key => isByHand(given, gone, key)))
  const firstDay = dayOfResumption(given)
  const pins = keptInOrder({ footprint, before, bare, movable, toCome, firstDay, by, planned }, gone)
  const some = new Set([...toCome, ...Object.keys(open)])
  const kept = withoutIdlePins({ footprint, bare, planned }, pins, key => some.has(key))
  return { pins: kept, plan: planned(kept) }
}

/** What was over or past when the inspection was suspended, by its key. */
const staying = ({ plan, standing, open, facts }: Resuming): ReadonlySet<string> => {
  const suspendedOn = facts.suspensions?.at(-1)?.from ?? ''
  const over = standing.filter(one => one.state === 'over').map(one => one.key)
  const past = [...Object.values(plan.opens), ...Object.values(plan.due), ...plan.milestones]
    .filter(one => one.date < suspendedOn)
    .map(one => one.key)
  return new Set([...over, ...past].filter(key => open[key] === undefined))
}

/** The first working day of the inspection that goes on. */
const dayOfResumption = ({ facts: { suspensions = [] }, calendar }: Resuming): string => {
  const until = suspensions.at(-1)?.until
  return until === undefined
    ? ''
    : nextWorkingDay(calendarWithout(suspensions, calendar), Temporal.PlainDate.from(until)).toString()
}

/** What does not follow by itself. */
const isByHand = ({ footprint }: Resuming, pins: Pins, key: string): boolean =>
  rowsOf(footprint).get(key)?.rule.kind === 'programme-week' || pins[key] !== undefined
