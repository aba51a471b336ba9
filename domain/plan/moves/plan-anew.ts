import type { Area } from '../../areas/areas.ts'
import type { AreaCalendar } from '../../calendars/resolve.ts'
import type { Footprint } from '../../footprints/schema.ts'
import type { Facts } from '../facts.ts'
import { makePlan } from '../make-plan.ts'
import type { Pins } from '../plan-steps.ts'
import type { Plan, PlannedDate } from '../schema.ts'

/** A plan that is to be made anew, and what it rests on now. */
export interface Replanning {
  readonly plan: Plan
  readonly footprint: Footprint
  readonly area: Area
  readonly calendar: AreaCalendar
  readonly facts: Facts
}

/**
 * The plan under the next number, in which the dates named stay as they were, with what they were explained by: what is over
 * is no different because a calendar is. Later dates that count from them count from where they stay. Errors: CalendarUnknown.
 */
export const planAnew = (given: Replanning, pins: Pins, still: ReadonlySet<string>): Plan => {
  const { plan: before, footprint, area, calendar, facts } = given
  const opens = named(before.opens, still)
  const due = named(before.due, still)
  const { letterDate } = before
  const held = pinned({ ...opens, ...due })
  const number = before.number + 1
  const made = makePlan({ footprint, area, calendar, letterDate, number, pins: { ...pins, ...held }, ...facts })
  return {
    ...made,
    opens: { ...made.opens, ...opens },
    due: { ...made.due, ...due },
    milestones: made.milestones.map(one => milestoneOf(one, before, still, { ...opens, ...due }, footprint)),
  }
}

/** The date of an opening or of a request in a plan, by its key. */
export const dateIn = ({ opens, due }: Pick<Plan, 'opens' | 'due'>, key: string): string | undefined =>
  (opens[key] ?? due[key])?.date

type Dates = Readonly<Record<string, PlannedDate>>

const named = (dates: Dates, keys: ReadonlySet<string>): Dates =>
  Object.fromEntries(Object.entries(dates).filter(([key]) => keys.has(key)))

const pinned = (dates: Dates): Pins =>
  Object.fromEntries(Object.entries(dates).map(([key, { date }]) => [key, { date, reason: '', by: '' }]))

/** A milestone stays if it is named itself, or if it repeats a date that stays. */
const milestoneOf = (
  milestone: PlannedDate,
  before: Plan,
  still: ReadonlySet<string>,
  staying: Dates,
  footprint: Footprint,
): PlannedDate => {
  const { key, name } = milestone
  const row = footprint.milestones.find(one => one.key === key)
  if (row === undefined || 'on' in row)
    return (still.has(key) ? before.milestones.find(one => one.key === key) : undefined) ?? milestone
  const stays = staying['of' in row ? row.of : row.opening]
  return stays === undefined ? milestone : { ...stays, key, name }
}
