import type { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import { Failure } from '../failure.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Asked } from './board-facts.ts'
import { todayAt } from './date-of.ts'
import { daysBetween, daysWord, named } from './day-words.ts'
import { lateRequest } from './late-request.ts'
import { publicationFrom } from './publication-from.ts'
import { type Reach, reachOf } from './reach.ts'
import { readyOn } from './ready-on.ts'

interface Planned {
  readonly planned: string
  /** In plain words. */
  readonly reason: string
}

/** When the report comes out, planned and as it looks now. Dates as `2024-05-07`; days late are calendar days. */
export type Forecast =
  | (Planned & { readonly kind: 'published'; readonly on: string; readonly daysLate: number })
  | (Planned & { readonly kind: 'on-plan' })
  | (Planned & { readonly kind: 'late'; readonly forecast: string; readonly daysLate: number })
  | { readonly kind: 'unknown'; readonly reason: string }

/**
 * The publication if everything that is open is answered on its due date, or on the next working day if that has passed, and
 * every step after it takes no longer than it must: a delay eats up the room that the plan leaves, and what is left of it
 * moves the report. The rules are those by which steps open late (docs/decisions/0007); that a panel returns a draft cannot
 * be foreseen.
 */
export const forecastOf = (inspection: Inspection, setting: Setting, now: Temporal.Instant): Forecast => {
  const { publishedOn, board } = inspection
  if (board?.publication === undefined)
    return { kind: 'unknown', reason: 'It is known once the first step has been opened.' }
  if (publishedOn !== undefined) return published(board.publication, publishedOn)
  if (inspection.status === 'suspended')
    return { kind: 'unknown', reason: 'It is suspended; planned anew once it goes on.' }
  if (inspection.status === 'cancelled') return { kind: 'unknown', reason: 'It was cancelled: no report is to come.' }
  try {
    return foreseen(board.asked, board.publication, setting, todayAt(now))
  } catch (error) {
    if (error instanceof Failure && error.name === 'CalendarUnknown') return { kind: 'unknown', reason: error.message }
    throw error
  }
}

const published = (planned: string, on: string): Forecast => {
  const daysLate = Math.max(0, daysBetween(planned, on))
  const against = daysLate > 0 ? `${daysWord(daysLate)} after the planned day` : 'as planned'
  return { kind: 'published', planned, on, daysLate, reason: `Published on ${named(on)}, ${against}.` }
}

const foreseen = (asked: readonly Asked[], planned: string, setting: Setting, today: Temporal.PlainDate): Forecast => {
  const reaches = asked.flatMap(one => reachOf(one, planned, setting, today))
  const worst = (asked.length > 0 ? reaches : [idle(planned, setting, today)]).reduce(
    (a, b) => (b.date > a.date ? b : a),
    { date: planned, because: '' },
  )
  const daysLate = daysBetween(planned, worst.date)
  if (daysLate <= 0) return { kind: 'on-plan', planned, reason: onPlan(asked, planned, setting, today) }
  const moved = `the report can come out on ${named(worst.date)} at the soonest: ${daysWord(daysLate)} after the planned ${named(planned)}`
  return { kind: 'late', planned, forecast: worst.date, daysLate, reason: `${worst.because}, so ${moved}.` }
}

/** With nothing asked the next step waits for its day, unless the report's own day has passed. */
const idle = (planned: string, setting: Setting, today: Temporal.PlainDate): Reach => {
  const ready = readyOn(setting.calendar)(today.toString(), 0)
  return { date: publicationFrom(ready, planned, setting), because: 'The planned day has passed' }
}

const onPlan = (
  asked: readonly Asked[],
  planned: string,
  { footprint }: Setting,
  today: Temporal.PlainDate,
): string => {
  const [first] = asked
  const late = first && lateRequest(first, footprint, today)
  return late === undefined
    ? `On plan for ${named(planned)}.`
    : `${late}, but the plan leaves room for that: still ${named(planned)}.`
}
