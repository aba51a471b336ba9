import { checkWeekdays, checkWithin, type Placed } from './check-dates.ts'
import type { Problem } from './problem.ts'
import type { SchoolHoliday, SchoolYear } from './schema.ts'
import { boundsOf, endOfSummerAfter } from './school-year-of.ts'

/** A holiday whose two ends are known and in order, and where it stands. */
interface Span {
  readonly index: number
  readonly name: string
  readonly first: string
  readonly last: string
}

/** What the holidays of a school year say that cannot be: weekend, foreign, reversed or overlapping dates. */
export const checkHolidays = ({ schoolYear, holidays }: SchoolYear): Problem[] => {
  const firsts = holidays.flatMap((one, index) => placed(`holidays.${index}.firstDayOff`, one.firstDayOff))
  const lasts = holidays.flatMap((one, index) => placed(`holidays.${index}.lastDayOff`, one.lastDayOff))
  const bounds = { name: schoolYear, ...boundsOf(schoolYear) }
  return [
    ...checkWeekdays([...firsts, ...lasts]),
    ...checkWithin(firsts, bounds),
    ...checkWithin(lasts, { ...bounds, last: endOfSummerAfter(schoolYear) }),
    ...holidays.flatMap(checkOrder),
    ...checkOverlaps(spansOf(holidays)),
  ]
}

/** The holidays whose two ends are known and in order. */
export const spansOf = (holidays: readonly SchoolHoliday[]): Span[] =>
  holidays.flatMap(({ name, firstDayOff: first, lastDayOff: last }, index) =>
    first !== null && last !== null && first <= last ? [{ index, name, first, last }] : [],
  )

const placed = (field: string, date: string | null): Placed[] => (date === null ? [] : [{ field, date }])

const checkOrder = ({ firstDayOff, lastDayOff }: SchoolHoliday, index: number): Problem[] => {
  if (firstDayOff === null || lastDayOff === null || firstDayOff <= lastDayOff) return []
  const problem = `is after its last day off, ${lastDayOff}`
  const wayOut = 'Swap the first and the last day off.'
  return [{ field: `holidays.${index}.firstDayOff`, value: firstDayOff, problem, wayOut }]
}

const checkOverlaps = (spans: readonly Span[]): Problem[] =>
  spans.flatMap((one, position) =>
    spans
      .slice(0, position)
      .filter(other => other.first <= one.last && one.first <= other.last)
      .map(other => ({
        field: `holidays.${one.index}.firstDayOff`,
        value: one.first,
        problem: `to ${one.last} (${one.name}) overlaps with ${other.first} to ${other.last} (${other.name})`,
        wayOut: 'Correct one of the two.',
      })),
  )
