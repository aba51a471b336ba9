import type { Temporal } from 'temporal-polyfill'
import type { ProgrammeWeek } from '../calendars/programme-weeks.ts'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { beyondSuspensions, calendarWithout, isSuspendedBetween } from '../calendars/suspended-calendar.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../calendars/working-days.ts'
import { type Anchor, type DateRule, isAssumed } from '../footprints/date-rule.ts'
import type { Suspension } from '../inspection/inspection.ts'
import { dayName, daysAfterMonday } from './day-name.ts'
import type { Explanation } from './schema.ts'

/** Something that dates are counted from, as people call it, and its day. */
export interface Fixed {
  readonly what: string
  readonly date: Temporal.PlainDate
}

/** What a date rule is evaluated on. An anchor that is absent has no day yet, planned or real. */
export interface Ground {
  readonly calendar: AreaCalendar
  readonly weeks: readonly ProgrammeWeek[]
  readonly anchors: Readonly<Partial<Record<Anchor, Fixed>>>
  readonly progressReviewInMonths?: number | undefined
  /** Times that count for nothing. `weeks` are made without them already. */
  readonly suspensions?: readonly Suspension[] | undefined
}

/** A date and why it is what it is. */
export interface Reckoned {
  readonly date: Temporal.PlainDate
  readonly why: Explanation
}

/**
 * The date that a rule yields; undefined while the event that it counts from has no day. A date on a non-working day moves
 * to the next working day, within its own week for a programme week; a limit in months, or in days from publication, moves to
 * the one before, so that it is kept. From a suspended day it goes on, never back to before the suspension (domain.md D-2, D-4,
 * D-14, D-19).
 */
export const evaluateRule = (rule: DateRule, given: Ground): Reckoned | undefined => {
  const ground = forRule(rule, given)
  const counted = rule.kind === 'programme-week' ? inWeek(rule, ground) : afterAnchor(rule, ground)
  if (counted === undefined) return undefined
  const day = ground.calendar.workingDay(counted.date)
  const date = day.working ? counted.date : movedOff(rule, counted.date, ground)
  const moved = day.working ? [] : [`moved from ${dayName(counted.date)} (${day.why}) to ${dayName(date)}`]
  const { confidence, source } = rule
  return { date, why: { ...counted.why, adjustments: moved, assumed: isAssumed(rule), source, confidence } }
}

/** What the rule is counted on: without the suspended days, unless it is a limit of the law. */
const forRule = ({ statutory }: DateRule, ground: Ground): RuleGround => {
  const suspensions = statutory ? [] : (ground.suspensions ?? [])
  return { ...ground, suspensions, calendar: calendarWithout(suspensions, ground.calendar) }
}

type RuleGround = Ground & { readonly suspensions: readonly Suspension[] }

interface Counted {
  readonly date: Temporal.PlainDate
  readonly why: Pick<Explanation, 'from' | 'counted' | 'programmeWeek' | 'skips' | 'provisional'>
}

const inWeek = (
  { week, weekday }: Extract<DateRule, { kind: 'programme-week' }>,
  { weeks, anchors }: Ground,
): Counted | undefined => {
  const found = weeks[week - 1]
  const { letter } = anchors
  if (found === undefined || letter === undefined) return undefined
  const date = found.monday.add({ days: daysAfterMonday[weekday] })
  return {
    date,
    why: {
      from: { what: letter.what, date: letter.date.toString() },
      counted: `programme week ${week}, ${dayName(date)}`,
      programmeWeek: week,
      skips: found.skipped.map(one => one.monday.toString()),
      provisional: [...found.provisional],
    },
  }
}

const afterAnchor = (rule: Exclude<DateRule, { kind: 'programme-week' }>, ground: Ground): Counted | undefined => {
  const from = ground.anchors[rule.after]
  const span = from && spanOf(rule, from.date, ground)
  if (from === undefined || span === undefined) return undefined
  const { counted } = span
  const date =
    rule.kind === 'working-days' ? span.date : beyondSuspensions(ground.suspensions ?? [], from.date, span.date)
  return { date, why: { from: { what: from.what, date: from.date.toString() }, counted, skips: [], provisional: [] } }
}

const spanOf = (
  rule: Exclude<DateRule, { kind: 'programme-week' }>,
  from: Temporal.PlainDate,
  { calendar, progressReviewInMonths }: Ground,
): { date: Temporal.PlainDate; counted: string } | undefined => {
  switch (rule.kind) {
    case 'working-days':
      return { date: addWorkingDays(calendar, from, rule.days), counted: count(rule.days, 'working day') }
    case 'calendar-days':
      return { date: from.add({ days: rule.days }), counted: count(rule.days, 'day') }
    case 'months':
      return { date: from.add({ months: rule.months }), counted: count(rule.months, 'month') }
    case 'months-as-panel-decided':
      return progressReviewInMonths === undefined
        ? undefined
        : {
            date: from.add({ months: progressReviewInMonths }),
            counted: `${count(progressReviewInMonths, 'month')}, as the panel decided`,
          }
  }
}

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`

const movedOff = (rule: DateRule, date: Temporal.PlainDate, ground: RuleGround): Temporal.PlainDate => {
  const { calendar, suspensions } = ground
  const next = nextWorkingDay(calendar, date)
  const isLimit = rule.kind === 'months' || (rule.kind === 'calendar-days' && rule.after === 'publication')
  const leavesWeek = next.dayOfWeek < date.dayOfWeek || date.until(next).days > 6
  if (!isLimit && !(rule.kind === 'programme-week' && leavesWeek)) return next
  const before = previousWorkingDay(calendar, date)
  return isSuspendedBetween(suspensions, before, date) ? next : before
}
