import type { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from './resolve.ts'

/** Whether people work in the area on a date. Errors: CalendarUnknown. */
export const isWorkingDay = (calendar: AreaCalendar, date: Temporal.PlainDate): boolean =>
  calendar.workingDay(date).working

/** The first working day on or after a date. */
export const nextWorkingDay = (calendar: AreaCalendar, date: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date.add({ days: 1 }))

/** The last working day on or before a date. */
export const previousWorkingDay = (calendar: AreaCalendar, date: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, date.subtract({ days: 1 }))

/**
 * The nth working day after a date, before it for a negative n. Counting starts on the day after; for n = 0 it is the
 * date itself, or the next working day if it is none.
 */
export const addWorkingDays = (calendar: AreaCalendar, date: Temporal.PlainDate, n: number): Temporal.PlainDate => {
  if (n === 0) return nextWorkingDay(calendar, date)
  const days = Math.sign(n)
  let reached = date
  for (let left = Math.abs(n); left > 0; ) {
    reached = reached.add({ days })
    if (isWorkingDay(calendar, reached)) left -= 1
  }
  return reached
}

/** How many working days lie after one date up to and including another; negative when the other is earlier. */
export const workingDaysBetween = (
  calendar: AreaCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number => {
  const days = Math.sign(from.until(to).days)
  let count = 0
  for (let date = from; !date.equals(to); ) {
    date = date.add({ days })
    if (isWorkingDay(calendar, date)) count += days
  }
  return count
}
