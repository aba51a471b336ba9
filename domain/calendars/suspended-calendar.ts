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

/** Whether some of the days after one date up to and including another are suspended. */
export const isSuspendedBetween = (
  suspensions: readonly Suspension[],
  after: Temporal.PlainDate,
  until: Temporal.PlainDate,
): boolean => {
  const [first, last] = [after.add({ days: 1 }).toString(), until.toString()]
  return suspensions.some(one => one.from < one.until && one.from <= last && first < one.until)
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
      const begins = later(Temporal.PlainDate.from(one.from), from)
      const ends = Temporal.PlainDate.from(one.until)
      const isBetween = isBefore(begins, ends) && !isBefore(date, begins)
      return isBetween ? date.add({ days: begins.until(ends).days }) : date
    }, counted)

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(one, other) ? other : one
