import type { Temporal } from 'temporal-polyfill'
import { mondayOf, programmeWeeks } from '../../calendars/programme-weeks.ts'
import type { AreaCalendar } from '../../calendars/resolve.ts'
import { isWorkingDay } from '../../calendars/working-days.ts'
import type { WeekRule } from '../../footprints/schema.ts'

/** The working days of programme weeks: those in which an inspection gets on. Weeks of school holidays are jumped. */
export interface CountedDays {
  /** How many lie after one date up to and including another; negative when the other is earlier. Errors: CalendarUnknown. */
  between(from: Temporal.PlainDate, to: Temporal.PlainDate): number
  /** The date that lies so many further on, or back for a negative number. Errors: CalendarUnknown. */
  add(date: Temporal.PlainDate, days: number): Temporal.PlainDate
}

/** The counted days of an area, whether or not a plan reaches so far. */
export const countedDays = (calendar: AreaCalendar, rule: WeekRule): CountedDays => {
  const weeks = new Map<string, boolean>()
  const isProgrammeWeek = (date: Temporal.PlainDate): boolean => {
    const monday = mondayOf(date)
    const key = monday.toString()
    const known = weeks.get(key) ?? isCountedWeek(calendar, monday, rule)
    weeks.set(key, known)
    return known
  }
  const counts = (date: Temporal.PlainDate): boolean => isWorkingDay(calendar, date) && isProgrammeWeek(date)
  return {
    between: (from, to) => (isBefore(to, from) ? -counted(counts, to, from) : counted(counts, from, to)),
    add: (date, days) => (days < 0 ? back(counts, date, -days) : onward(counts, date, days)),
  }
}

/** Whether the week that begins on a Monday is one of the programme. Errors: CalendarUnknown. */
export const isCountedWeek = (calendar: AreaCalendar, monday: Temporal.PlainDate, rule: WeekRule): boolean => {
  const [week] = programmeWeeks(calendar, monday, 1, { ...rule, weekOne: 'week-of-letter' })
  return week?.monday.equals(monday) ?? false
}

type Counts = (date: Temporal.PlainDate) => boolean

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => one.until(other).days > 0

const counted = (counts: Counts, from: Temporal.PlainDate, to: Temporal.PlainDate): number => {
  let sum = 0
  for (let date = from; !date.equals(to); ) {
    date = date.add({ days: 1 })
    if (counts(date)) sum += 1
  }
  return sum
}

const onward = (counts: Counts, from: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let date = from
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (counts(date)) left -= 1
  }
  return date
}

/** A date that does not count stands where the counted day before it stands, so that there and back is the same way. */
const back = (counts: Counts, from: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let date = from
  while (!counts(date)) date = date.subtract({ days: 1 })
  for (let left = days; left > 0; ) {
    date = date.subtract({ days: 1 })
    if (counts(date)) left -= 1
  }
  return date
}
