import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { isWorkingDay, nextWorkingDay } from '../calendars/working-days.ts'
import { londonDate, startOfDay, withinSendingHours } from '../time/london.ts'

/** Whether a message to somebody of this area may leave now: 09:00 to 17:00 on its working days (domain.md 7.2). */
export const mayLeave = (calendar: AreaCalendar, now: Temporal.Instant): boolean =>
  withinSendingHours(now) && isWorkingDay(calendar, londonDate(now))

/** The next 09:00 of a working day of the area after now. */
export const nextWindow = (calendar: AreaCalendar, now: Temporal.Instant): Temporal.Instant => {
  const today = startOfDay(londonDate(now))
  const isBefore = Temporal.Instant.compare(now, today) < 0
  const from = isBefore ? londonDate(now) : londonDate(now).add({ days: 1 })
  return startOfDay(nextWorkingDay(calendar, from))
}
