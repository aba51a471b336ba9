import { cronTimetable } from './cron.ts'
import { rateTimetable } from './rate.ts'
import type { Timetable } from './timetable.ts'

/**
 * The timetable of a `rate(…)` or `cron(…)` expression of EventBridge. A rate counts from `startMs`, cron fields are read in the
 * time zone. Errors: an Error that names the expression and what of it isn't understood.
 */
export const timetableOf = (expression: string, timeZone: string, startMs: number): Timetable => {
  const [, kind, inner = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? []
  if (kind === 'rate') return rateTimetable(inner, startMs)
  if (kind === 'cron') return cronTimetable(inner, timeZone)
  throw new Error(`Schedule expression "${expression}" is neither rate(…) nor cron(…)`)
}
