import { Temporal } from 'temporal-polyfill'
import type { AssumedSchoolYear } from './schema.ts'

/** The name of the holiday that the assumed pattern has on a date, if any. */
export const assumedHoliday = (pattern: AssumedSchoolYear, date: Temporal.PlainDate): string | undefined =>
  pattern.holidays.find(one => (one.kind === 'weeks' ? isInWeeks(one, date) : isInDays(one, date)))?.name

type Rule = AssumedSchoolYear['holidays'][number]

const isInWeeks = ({ month, monday, weeks }: Extract<Rule, { kind: 'weeks' }>, date: Temporal.PlainDate): boolean => {
  const first = Temporal.PlainDate.from({ year: date.year, month, day: 1 })
  const start = first.add({ days: ((8 - first.dayOfWeek) % 7) + 7 * (monday - 1) })
  const days = start.until(date).days
  return days >= 0 && days < 7 * weeks
}

const isInDays = ({ from, to }: Extract<Rule, { kind: 'days' }>, date: Temporal.PlainDate): boolean => {
  const day = date.toString().slice(5)
  return from <= to ? from <= day && day <= to : day >= from || day <= to
}
