import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { areas } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { type AreaCalendar, calendarFor } from '../../../domain/calendars/resolve.ts'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { findFootprint, footprints } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { makePlan } from '../../../domain/plan/make-plan.ts'
import type { Plan, PlannedDate } from '../../../domain/plan/schema.ts'

export interface Planned {
  readonly plan: Plan
  readonly footprint: Footprint
  readonly calendar: AreaCalendar
}

/** A date between two, both included. */
export const anyDate = (from: string, to: string): fc.Arbitrary<Temporal.PlainDate> => {
  const first = Temporal.PlainDate.from(from)
  return fc.integer({ min: 0, max: first.until(to).days }).map(days => first.add({ days }))
}

const planned = (footprint: Footprint, calendar: AreaCalendar, letterDate: Temporal.PlainDate): Planned => ({
  plan: makePlan({ footprint, area: calendar.area, calendar, letterDate, number: 1, pins: {} }),
  footprint,
  calendar,
})

const provisionalCalendars = areas.map(area => calendarFor(area, { library: defaultLibrary, allowProvisional: true }))

/** Any area, whatever is on file for it. */
export const anyCalendar: fc.Arbitrary<AreaCalendar> = fc.constantFrom(...provisionalCalendars)

/** A plan of any footprint for any area, provisional where calendars are missing. */
export const anyPlan: fc.Arbitrary<Planned> = fc
  .tuple(fc.constantFrom(...footprints), anyCalendar, anyDate('2019-01-03', '2027-12-24'))
  .filter(([, calendar, date]) => isWorkingDay(calendar, date))
  .map(([footprint, calendar, date]) => planned(footprint, calendar, date))

const completeYears = defaultLibrary.schoolYears.filter(one => one.completeForWeekRule)

const finalCalendars = new Map(
  areas.map(area => [area.code, calendarFor(area, { library: defaultLibrary, allowProvisional: false })]),
)

/** Letters of September and October: their plans end before the school year does. */
const finalLetters = completeYears.flatMap(({ area, schoolYear }) => {
  const calendar = finalCalendars.get(area)
  const first = Temporal.PlainDate.from(`${schoolYear.slice(0, 4)}-09-01`)
  const days = Array.from({ length: 60 }, (_, n) => first.add({ days: n }))
  return calendar === undefined
    ? []
    : days.filter(date => isWorkingDay(calendar, date)).map(date => ({ calendar, date }))
})

/** A plan that ends within a school year that is wholly on file: nothing provisional is allowed. */
export const anyFinalPlan: fc.Arbitrary<Planned> = fc
  .tuple(fc.constantFrom(...finalLetters), fc.constantFrom('B', 'C'))
  .map(([{ calendar, date }, key]) => planned(findFootprint(key), calendar, date))

/** All dates of a plan. */
export const datesOf = ({ milestones, opens, due }: Plan): PlannedDate[] => [
  ...milestones,
  ...Object.values(opens),
  ...Object.values(due),
]
