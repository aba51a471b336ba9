import type { Temporal } from 'temporal-polyfill'
import type { CalendarLibrary } from '../../domain/calendars/library.ts'
import { isWeekend } from '../../domain/calendars/weekend.ts'
import { londonDate } from '../../domain/time/london.ts'

/** A day two weeks on, or the next one that is neither of a weekend nor a bank holiday, as somebody would type it: `7 12 2026`. */
export const exampleDay = (now: Temporal.Instant, { bankHolidays }: CalendarLibrary): string => {
  const isOff = (date: string): boolean => isWeekend(date) || bankHolidays.days.some(one => one.date === date)
  let day = londonDate(now).add({ days: 14 })
  while (isOff(day.toString())) day = day.add({ days: 1 })
  return `${day.day} ${day.month} ${day.year}`
}
