import type { Temporal } from 'temporal-polyfill'
import type { WeekRule } from '../footprints/schema.ts'
import type { AreaCalendar } from './resolve.ts'
import { wasSuspended } from './suspended-calendar.ts'

export interface SkippedWeek {
  readonly monday: Temporal.PlainDate
  readonly why: string
  readonly provisional?: string
}

/** A counted week of a footprint, with the weeks that were skipped since week 1 (domain.md D-2, D-3). */
export interface ProgrammeWeek {
  readonly number: number
  readonly monday: Temporal.PlainDate
  readonly skipped: readonly SkippedWeek[]
  /** Calendars that are not final on which the count rests. */
  readonly provisional: readonly string[]
}

/** The Monday of a date's week. */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 })

/** Ten years of weeks: a footprint that has not ended by then, suspensions and all, is not one. */
const mostWeeks = 530

/** The programme weeks from week 1 on, `count` of them. Errors: CalendarUnknown. */
export const programmeWeeks = (
  calendar: AreaCalendar,
  letterDate: Temporal.PlainDate,
  count: number,
  rule: WeekRule,
): ProgrammeWeek[] => {
  const weeks: ProgrammeWeek[] = []
  const skipped: SkippedWeek[] = []
  const provisional = new Set<string>()
  let monday = firstMonday(letterDate, rule)
  for (let looked = 0; weeks.length < count && looked < mostWeeks; looked++, monday = monday.add({ weeks: 1 })) {
    const seen = look(calendar, monday, rule)
    for (const one of seen.provisional) provisional.add(one)
    if (seen.holiday !== undefined) {
      const [first] = seen.provisional
      skipped.push({ monday, why: seen.holiday, ...(first === undefined ? {} : { provisional: first }) })
    } else weeks.push({ number: weeks.length + 1, monday, skipped: [...skipped], provisional: [...provisional] })
  }
  return weeks
}

/** Week 1 is the letter's own week, or the first full week after it; the latter fits East Lothian 2023 (domain.md 8.2). */
const firstMonday = (letterDate: Temporal.PlainDate, { weekOne }: WeekRule): Temporal.PlainDate =>
  weekOne === 'week-of-letter' || letterDate.dayOfWeek === 1
    ? mondayOf(letterDate)
    : mondayOf(letterDate).add({ weeks: 1 })

const look = (
  calendar: AreaCalendar,
  monday: Temporal.PlainDate,
  { daysShutForHolidayWeek, inServiceCountsAsShut }: WeekRule,
): { holiday?: string; provisional: string[] } => {
  const days = [0, 1, 2, 3, 4].map(day => calendar.schoolsShut(monday.add({ days: day })))
  const provisional = [...new Set(days.flatMap(one => (one.provisional === undefined ? [] : [one.provisional])))]
  const shut = days.flatMap(one => (one.shut && (inServiceCountsAsShut || one.kind !== 'in-service') ? [one.why] : []))
  if (shut.length < daysShutForHolidayWeek) return { provisional }
  const whys = [...new Set(shut)]
  const [only] = whys
  if (only === wasSuspended && whys.length === 1) return { holiday: wasSuspended, provisional }
  return { holiday: `${whys.join(', ')} (schools shut on ${shut.length} weekdays)`, provisional }
}
