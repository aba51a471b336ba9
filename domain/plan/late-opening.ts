import type { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { addWorkingDays, isWorkingDay } from '../calendars/working-days.ts'
import type { LateRule } from '../footprints/date-rule.ts'
import { daysAfterMonday } from './day-name.ts'

/** The day for a step that was reached too late for its planned one, such as the next Tuesday for a report (domain.md D-13). */
export const lateOpening = (rule: LateRule, today: Temporal.PlainDate, calendar: AreaCalendar): Temporal.PlainDate => {
  const isTheDay = (date: Temporal.PlainDate) =>
    date.dayOfWeek === daysAfterMonday[rule.weekday] + 1 && isWorkingDay(calendar, date)
  let date = addWorkingDays(calendar, today, rule.afterWorkingDays)
  while (!isTheDay(date)) date = date.add({ days: 1 })
  return date
}
