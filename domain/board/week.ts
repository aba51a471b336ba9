import type { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../calendars/programme-weeks.ts'
import type { BoardFacts } from './board-facts.ts'
import { daysBetween } from './day-words.ts'

/** Where an inspection stands in its programme weeks. */
export type Week =
  | { readonly kind: 'before' }
  | { readonly kind: 'week'; readonly number: number; readonly of: number }
  /** A week that is not counted, and the last one that was. */
  | { readonly kind: 'holiday'; readonly after: number; readonly of: number }
  /** The last week has passed, and the report is not out. */
  | { readonly kind: 'past'; readonly of: number }
  | { readonly kind: 'published' }
  | { readonly kind: 'unknown' }

/** The programme week on a day (domain.md D-2): weeks run Monday to Sunday, and holiday weeks are not counted. */
export const weekOn = (
  { first, count, skipped }: BoardFacts['weeks'],
  publishedOn: string | undefined,
  today: Temporal.PlainDate,
): Week => {
  if (publishedOn !== undefined) return { kind: 'published' }
  const monday = mondayOf(today).toString()
  const uncounted = skipped.filter(one => one < monday).length
  if (today.toString() < first) return { kind: 'before' }
  const passed = daysBetween(first, monday) / 7 - uncounted
  if (passed >= count) return { kind: 'past', of: count }
  if (skipped.includes(monday)) return { kind: 'holiday', after: passed, of: count }
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
    case 'past':
      return `past week ${week.of}`
    case 'published':
      return 'after publication'
    case 'unknown':
      return 'just started'
  }
}
