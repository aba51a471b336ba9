import { checkDoubled, checkWeekdays, checkWithin, type Placed } from './check-dates.ts'
import { spansOf } from './check-holidays.ts'
import type { Problem } from './problem.ts'
import type { SchoolYear } from './schema.ts'
import { boundsOf, endOfSummerAfter } from './school-year-of.ts'

/**
 * What the local holidays and in-service days of a school year say that cannot be: weekend, doubled or foreign dates, and
 * days inside a holiday. In-service days that end a summer may lie in the August after the year, as councils publish them.
 */
export const checkSingleDays = (year: SchoolYear): Problem[] => {
  const local = year.localHolidays.map(({ date }, index) => ({ field: `localHolidays.${index}.date`, date }))
  const inService = year.inService.map((date, index) => ({ field: `inService.${index}`, date }))
  const bounds = { name: year.schoolYear, ...boundsOf(year.schoolYear) }
  return [
    ...checkWeekdays([...local, ...inService]),
    ...checkDoubled([...local, ...inService]),
    ...checkWithin(local, bounds),
    ...checkWithin(inService, { ...bounds, last: endOfSummerAfter(year.schoolYear) }),
    ...checkApart([...local, ...inService], year),
  ]
}

const checkApart = (days: readonly Placed[], { holidays }: SchoolYear): Problem[] =>
  days.flatMap(({ field, date }) =>
    spansOf(holidays)
      .filter(({ first, last }) => first <= date && date <= last)
      .map(({ name, first, last }) => ({
        field,
        value: date,
        problem: `lies inside a holiday, ${first} to ${last} (${name})`,
        wayOut: 'Take it out, or correct the holiday.',
      })),
  )
