import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../../calendars/resolve.ts'
import type { WeekRule } from '../../footprints/schema.ts'
import { isCountedWeek } from '../moves/counted-days.ts'

/** The programme week that a week was, or that was the last before it. */
export interface OldPlace {
  /** 0 before the first. */
  readonly number: number
  /** Of that programme week; undefined before the first. */
  readonly monday: Temporal.PlainDate | undefined
  readonly isCounted: boolean
}

interface Weeks {
  readonly rule: WeekRule
  readonly mondays: readonly Temporal.PlainDate[]
}

/** The place of a week in a plan as it was; past the plan's last week the counting goes on. Errors: CalendarUnknown. */
export const placeIn = ({ rule, mondays }: Weeks, calendar: AreaCalendar, week: Temporal.PlainDate): OldPlace => {
  const last = mondays.at(-1)
  const planned = mondays.filter(one => !isBefore(week, one))
  const further = last === undefined ? [] : countedAfter(calendar, rule, last, week)
  const reached = [...planned, ...further]
  const monday = reached.at(-1)
  return { number: reached.length, monday, isCounted: monday?.equals(week) ?? false }
}

const countedAfter = (
  calendar: AreaCalendar,
  rule: WeekRule,
  last: Temporal.PlainDate,
  week: Temporal.PlainDate,
): Temporal.PlainDate[] => {
  const counted: Temporal.PlainDate[] = []
  for (let monday = last.add({ weeks: 1 }); !isBefore(week, monday); monday = monday.add({ weeks: 1 }))
    if (isCountedWeek(calendar, monday, rule)) counted.push(monday)
  return counted
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0
