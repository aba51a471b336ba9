import { Temporal } from 'temporal-polyfill'
import type { Plan } from './schema.ts'

type Skipped = Plan['skippedWeeks'][number]

/** Weeks in a row that are not counted for the same reason: the first Monday, the last one, and how many. */
export interface SkippedSpan extends Skipped {
  readonly last: string
  readonly weeks: number
}

/** The weeks that a plan does not count, those in a row for one reason taken together. */
export const skippedSpans = ({ skippedWeeks }: Pick<Plan, 'skippedWeeks'>): SkippedSpan[] => {
  const spans: SkippedSpan[] = []
  for (const one of skippedWeeks) {
    const before = spans.at(-1)
    const goesOn = before !== undefined && follows(before, one)
    if (goesOn) spans[spans.length - 1] = { ...before, last: one.monday, weeks: before.weeks + 1 }
    else spans.push({ ...one, last: one.monday, weeks: 1 })
  }
  return spans
}

const follows = (before: SkippedSpan, one: Skipped): boolean =>
  before.why === one.why &&
  before.provisional === one.provisional &&
  Temporal.PlainDate.from(before.last).add({ weeks: 1 }).toString() === one.monday
