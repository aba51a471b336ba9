import type { Problem } from './problem.ts'
import { isWeekend } from './weekend.ts'

/** A date of a calendar, and the field in which it stands. */
export interface Placed {
  readonly field: string
  readonly date: string
}

/** The dates that are weekend days. */
export const checkWeekdays = (placed: readonly Placed[]): Problem[] =>
  placed
    .filter(({ date }) => isWeekend(date))
    .map(({ field, date }) => ({
      field,
      value: date,
      problem: 'is a weekend day',
      wayOut: 'Give a weekday: Saturdays and Sundays are off anyway.',
    }))

/** The dates that stand a second time. */
export const checkDoubled = (placed: readonly Placed[]): Problem[] =>
  placed
    .filter(({ date }, index) => placed.findIndex(one => one.date === date) < index)
    .map(({ field, date }) => ({ field, value: date, problem: 'stands twice', wayOut: 'Take one of them out.' }))

/** The dates that lie outside a year, which is named as in `2026/27 (2026-08-01 to 2027-07-31)`. */
export const checkWithin = (
  placed: readonly Placed[],
  { name, first, last }: { name: string; first: string; last: string },
): Problem[] =>
  placed
    .filter(({ date }) => date < first || date > last)
    .map(({ field, date }) => ({
      field,
      value: date,
      problem: `lies outside ${name} (${first} to ${last})`,
      wayOut: 'Correct it, or put it in its own year.',
    }))
