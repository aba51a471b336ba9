import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../calendars/programme-weeks.ts'
import type { Inspection, Suspension } from '../inspection/inspection.ts'
import type { BoardFacts } from './board-facts.ts'
import { daysBetween } from './day-words.ts'
import { type Stillness, stillnessOf } from './stillness.ts'

/** Where an inspection stands in its programme weeks. */
export type Week =
  | { readonly kind: 'before' }
  | { readonly kind: 'week'; readonly number: number; readonly of: number }
  /** A week that is not counted, and the last one that was. */
  | { readonly kind: 'holiday'; readonly after: number; readonly of: number }
  /** The same of a week in which the inspection was suspended, and goes on now. */
  | { readonly kind: 'was-suspended'; readonly after: number; readonly of: number }
  /** It stands still, and in which week it has done so since. */
  | { readonly kind: Stillness['kind']; readonly week: Week }
  /** The last week has passed, and the report is not out. */
  | { readonly kind: 'past'; readonly of: number }
  | { readonly kind: 'published' }
  | { readonly kind: 'unknown' }

/** Where an inspection stands today: while it stands still no week is counted (docs/decisions/0017). */
export const weekNow = (inspection: Inspection, today: Temporal.PlainDate): Week => {
  const { board, publishedOn, suspensions } = inspection
  if (board === undefined) return { kind: 'unknown' }
  const still = stillnessOf(inspection)
  const day = still === undefined ? today : Temporal.PlainDate.from(still.since)
  const week = weekOn(board.weeks, publishedOn, day, suspensions)
  return still === undefined ? week : { kind: still.kind, week }
}

/** The programme week on a day (domain.md D-2): weeks run Monday to Sunday, and holiday weeks are not counted. */
export const weekOn = (
  { first, count, skipped }: BoardFacts['weeks'],
  publishedOn: string | undefined,
  today: Temporal.PlainDate,
  suspensions: readonly Suspension[] = [],
): Week => {
  if (publishedOn !== undefined) return { kind: 'published' }
  const monday = mondayOf(today).toString()
  const uncounted = skipped.filter(one => one < monday).length
  if (today.toString() < first) return { kind: 'before' }
  const passed = daysBetween(first, monday) / 7 - uncounted
  if (passed >= count) return { kind: 'past', of: count }
  if (skipped.includes(monday)) {
    const wasSuspended = suspensions.some(({ from, until }) => daysBetween(from, monday) > -5 && monday < until)
    return { kind: wasSuspended ? 'was-suspended' : 'holiday', after: passed, of: count }
  }
  return { kind: 'week', number: passed + 1, of: count }
}

/** The week as people say it. */
export const weekWords = (week: Week): string => {
  switch (week.kind) {
    case 'before':
      return 'before week 1'
    case 'week':
      return `week ${week.number} of ${week.of}`
    case 'holiday':
      return week.after === 0 ? 'holiday week' : `holiday week, after week ${week.after} of ${week.of}`
    case 'was-suspended':
      return week.after === 0 ? 'week not counted' : `week not counted, after week ${week.after} of ${week.of}`
    case 'suspended':
    case 'cancelled':
      return `${weekWords(week.week)}, ${week.kind}`
    case 'past':
      return `past week ${week.of}`
    case 'published':
      return 'after publication'
    case 'unknown':
      return 'just started'
  }
}
