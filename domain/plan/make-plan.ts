import { Temporal } from 'temporal-polyfill'
import type { Area } from '../areas/areas.ts'
import { programmeWeeks } from '../calendars/programme-weeks.ts'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { calendarWithout } from '../calendars/suspended-calendar.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { Suspension } from '../inspection/inspection.ts'
import { caveatsOf } from './caveats.ts'
import { dayName } from './day-name.ts'
import type { Fixed, Ground } from './evaluate-rule.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { type Pins, planSteps } from './plan-steps.ts'
import type { Plan, PlannedDate } from './schema.ts'

/** What a plan is made from. Dates as `2024-05-07`; facts that have not happened are absent. */
export interface MakePlan {
  readonly footprint: Footprint
  readonly area: Area
  readonly calendar: AreaCalendar
  readonly letterDate: Temporal.PlainDate | string
  readonly number: number
  readonly pins: Pins
  readonly publishedOn?: string
  readonly lastReviewOn?: string
  readonly progressReviewInMonths?: number
  /** Times that count for nothing, now over. */
  readonly suspensions?: readonly Suspension[] | undefined
}

/**
 * Every date of an inspection, each with its explanation: programme weeks that skip school holidays, working days, plain
 * days and months, pins. What has happened counts from its real day, what has not from its planned one.
 * Errors: CalendarUnknown (domain.md D-1 to D-4, D-13, D-14, D-19).
 */
export const makePlan = (given: MakePlan): Plan => {
  const { footprint, area, calendar, number, pins, suspensions = [] } = given
  const letterDate = Temporal.PlainDate.from(given.letterDate)
  const weeks = programmeWeeks(calendarWithout(suspensions, calendar), letterDate, footprint.weeks, footprint.weekRule)
  const letter: Fixed = { what: 'the letter', date: letterDate }
  const { progressReviewInMonths } = given
  const ground: Ground = {
    calendar,
    weeks,
    anchors: { letter, ...happened(given) },
    progressReviewInMonths,
    suspensions,
  }
  const { opens, due } = planSteps(footprint, ground, pins)
  const skipped = weeks.at(-1)?.skipped ?? []
  return {
    number,
    footprint: { key: footprint.key, version: footprint.version },
    area: area.code,
    letterDate: letterDate.toString(),
    weeks: weeks.map(one => ({ number: one.number, monday: one.monday.toString() })),
    skippedWeeks: skipped.map(one => ({ ...one, monday: one.monday.toString() })),
    milestones: milestonesOf(footprint, ground, opens, due),
    opens,
    due,
    caveats: caveatsOf({ area, calendar, from: letterDate, due, weeks }),
  }
}

const happened = ({ publishedOn, lastReviewOn }: MakePlan): Ground['anchors'] => ({
  ...(publishedOn === undefined ? {} : { publication: fact('publication', publishedOn) }),
  ...(lastReviewOn === undefined ? {} : { 'last-review': fact('the last progress review', lastReviewOn) }),
})

const fact = (what: string, on: string): Fixed => {
  const date = Temporal.PlainDate.from(on)
  return { what: `${what} on ${dayName(date)}`, date }
}

const milestonesOf = (footprint: Footprint, ground: Ground, opens: Plan['opens'], due: Plan['due']): PlannedDate[] =>
  footprint.milestones.flatMap(one => {
    const { key, name } = one
    if ('on' in one) {
      const reckoned = evaluateRule(one.on, ground)
      return reckoned === undefined ? [] : [{ key, name, date: reckoned.date.toString(), why: reckoned.why }]
    }
    const planned = 'of' in one ? due[one.of] : opens[one.opening]
    return planned === undefined ? [] : [{ ...planned, key, name }]
  })
