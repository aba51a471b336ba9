import { Temporal } from 'temporal-polyfill'
import type { Suspension } from '../inspection/inspection.ts'
import type { AreaCalendar } from './resolve.ts'

/** Why a day of a suspension counts for nothing. */
export const wasSuspended = 'the inspection was suspended'

/** Whether a date lies in a suspension: its first day does, the day on which the inspection went on does not. */
export const isSuspendedOn = (suspensions: readonly Suspension[], date: Temporal.PlainDate): boolean => {
  const day = date.toString()
  return suspensions.some(({ from, until }) => from <= day && day < until)
}

/**
 * The calendar of an area in which the days of an inspection's suspensions count for nothing: nobody works on them, and weeks
 * of them are no programme weeks (domain.md 2D). Of the area's own calendars those days need not be on file.
 */
export const calendarWithout = (suspensions: readonly Suspension[], calendar: AreaCalendar): AreaCalendar =>
  suspensions.length === 0
    ? calendar
    : {
        ...calendar,
        schoolsShut: date =>
          isSuspendedOn(suspensions, date)
            ? { shut: true, kind: 'holiday', why: wasSuspended }
            : calendar.schoolsShut(date),
        workingDay: date =>
          isSuspendedOn(suspensions, date) ? { working: false, why: wasSuspended } : calendar.workingDay(date),
      }

/** A date that was counted in plain days, moved on by as many days as lay in suspensions since the counting began. */
export const beyondSuspensions = (
  suspensions: readonly Suspension[],
  from: Temporal.PlainDate,
  counted: Temporal.PlainDate,
): Temporal.PlainDate =>
  suspensions
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce((date, one) => {
      const begins = Temporal.PlainDate.from(one.from)
      const ends = Temporal.PlainDate.from(one.until)
      const isBetween = Temporal.PlainDate.compare(begins, from) >= 0 && Temporal.PlainDate.compare(begins, date) <= 0
      return isBetween ? date.add({ days: begins.until(ends).days }) : date
    }, counted)
