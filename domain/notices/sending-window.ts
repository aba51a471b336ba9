import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { isWorkingDay, nextWorkingDay } from '../calendars/working-days.ts'
import { deadline, londonDate, startOfDay, withinSendingHours } from '../time/london.ts'

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

interface Span {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Whether so much sending time of an area lies within a span: its working days from 09:00 to 17:00. */
export const hasHadSendingTime = (
  calendar: AreaCalendar,
  { from, until }: Span,
  least: Temporal.DurationLike,
): boolean => {
  const opens = mayLeave(calendar, from) ? from : nextWindow(calendar, from)
  const closes = deadline(londonDate(opens))
  const end = opens.add(least)
  if (Temporal.Instant.compare(end, closes) <= 0) return Temporal.Instant.compare(end, until) <= 0
  const left = closes.until(end)
  return Temporal.Instant.compare(closes, until) < 0 && hasHadSendingTime(calendar, { from: closes, until }, left)
}
