import { Temporal } from 'temporal-polyfill'

/** Whether a date, written as 2026-10-12, is a Saturday or Sunday. */
export const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5

/** The weekdays from one date to another, both included, as texts. */
export const weekdaysFrom = (first: string, last: string): string[] => {
  const start = Temporal.PlainDate.from(first)
  const days = start.until(Temporal.PlainDate.from(last)).days
  return Array.from({ length: Math.max(0, days + 1) }, (_, n) => start.add({ days: n }))
    .filter(date => date.dayOfWeek <= 5)
    .map(String)
}
