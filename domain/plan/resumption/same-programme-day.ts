import type { Temporal } from 'temporal-polyfill'
import { mondayOf, programmeWeeks } from '../../calendars/programme-weeks.ts'
import type { AreaCalendar } from '../../calendars/resolve.ts'
import { calendarWithout } from '../../calendars/suspended-calendar.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../../calendars/working-days.ts'
import type { WeekRule } from '../../footprints/schema.ts'
import type { Suspension } from '../../inspection/inspection.ts'
import { evaluateRule } from '../evaluate-rule.ts'
import { type OldPlace, placeIn } from './old-place.ts'

/** The weeks of a programme before a suspension and after it. */
export interface Programme {
  readonly letterDate: Temporal.PlainDate
  readonly rule: WeekRule
  readonly calendar: AreaCalendar
  /** The Mondays of the plan as it was when the inspection was suspended. */
  readonly mondays: readonly Temporal.PlainDate[]
  readonly earlier: readonly Suspension[]
  readonly suspensions: readonly Suspension[]
}

/**
 * Where a date that somebody gave goes on: to the same weekday of the same programme week, as the dates do that the footprint
 * gives; a date in school holidays as many working days after them as it lay in them, within the next week. Errors: CalendarUnknown.
 */
export const sameProgrammeDay = (programme: Programme, date: Temporal.PlainDate): Temporal.PlainDate => {
  const before = calendarWithout(programme.earlier, programme.calendar)
  const day = nextWorkingDay(before, date)
  const place = placeIn(programme, before, mondayOf(day))
  return place.isCounted ? inItsWeek(programme, place, day) : afterItsWeek(programme, before, place, day)
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

const inItsWeek = (programme: Programme, { number }: OldPlace, day: Temporal.PlainDate): Temporal.PlainDate => {
  const { letterDate, calendar, suspensions } = programme
  const weekday = weekdays[day.dayOfWeek - 1] ?? 'mon'
  const rule = { kind: 'programme-week', week: number, weekday, confidence: 'L', source: 'domain.md 2D' } as const
  const anchors = { letter: { what: 'the letter', date: letterDate } }
  return evaluateRule(rule, { calendar, weeks: weeksNow(programme, number), anchors, suspensions })?.date ?? day
}

/** As many working days after its week as before, no later than the first day of the next. */
const afterItsWeek = (
  programme: Programme,
  before: AreaCalendar,
  { number, monday }: OldPlace,
  day: Temporal.PlainDate,
): Temporal.PlainDate => {
  const { letterDate, calendar, suspensions } = programme
  const now = calendarWithout(suspensions, calendar)
  const weeks = weeksNow(programme, number + 1)
  const had = monday?.add({ days: 4 }) ?? letterDate
  const has = weeks[number - 1]?.monday.add({ days: 4 }) ?? letterDate
  const on = addWorkingDays(now, has, workingDaysBetween(before, had, day))
  const next = weeks[number]?.monday
  const latest = next === undefined ? on : nextWorkingDay(now, next)
  return latest.until(on).days > 0 ? latest : on
}

const weeksNow = ({ letterDate, rule, calendar, suspensions }: Programme, count: number) =>
  programmeWeeks(calendarWithout(suspensions, calendar), letterDate, count, rule)
