import type { Temporal } from 'temporal-polyfill'
import type { Area } from '../areas/areas.ts'
import type { CalendarLibrary } from './library.ts'
import { type SchoolDay, schoolDayOf } from './school-day.ts'
import { type WorkingDay, workingDayOf } from './working-day.ts'

/** The three calendars of an area in one: bank holidays, the council's own, the schools' (domain.md 7.3). */
export interface AreaCalendar {
  readonly area: Area
  /** Whether the schools are shut, and why. Errors: CalendarUnknown. */
  schoolsShut(date: Temporal.PlainDate): SchoolDay
  /** Whether people work, and why not. Errors: CalendarUnknown outside the years of the bank holidays. */
  workingDay(date: Temporal.PlainDate): WorkingDay
  /** Whether the council's own public holidays of a year are on file; else bank holidays alone decide. */
  localHolidaysKnown(year: number): boolean
  /** The same calendar with provisional answers allowed. */
  provisional(): AreaCalendar
}

/**
 * The calendar of an area. With `allowProvisional`, fragments and an assumed pattern stand in for what is not on file, and
 * every answer that rests on them says so.
 */
export const calendarFor = (
  area: Area,
  { library, allowProvisional }: { library: CalendarLibrary; allowProvisional: boolean },
): AreaCalendar => {
  const schoolDays = remembered(date => schoolDayOf(area, library, allowProvisional, date))
  const workingDays = remembered(date => workingDayOf(area, library, date))
  return {
    area,
    schoolsShut: schoolDays,
    workingDay: workingDays,
    localHolidaysKnown: year => library.councilHolidays.some(one => one.area === area.code && one.year === year),
    provisional: () => calendarFor(area, { library, allowProvisional: true }),
  }
}

/** Answers about the same date are the same; plans ask about each many times. */
const remembered = <Answer>(answer: (date: Temporal.PlainDate) => Answer): ((date: Temporal.PlainDate) => Answer) => {
  const known = new Map<string, Answer>()
  return date => {
    const key = date.toString()
    const before = known.get(key)
    if (before !== undefined) return before
    const now = answer(date)
    known.set(key, now)
    return now
  }
}
