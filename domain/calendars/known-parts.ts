import type { Temporal } from 'temporal-polyfill'
import type { SchoolYear } from './schema.ts'

/** Within which days of the year the holidays of that name lie in Scotland (our reading of the area-years on file). */
const windows = [
  { part: 'October', from: '09-25', to: '10-31' },
  { part: 'Christmas', from: '12-15', to: '12-31' },
  { part: 'Christmas', from: '01-01', to: '01-10' },
  { part: 'February', from: '02-01', to: '02-29' },
  { part: 'Easter', from: '03-22', to: '04-30' },
]

/**
 * The part of a school year that is not known on a date, in words; undefined where it is known. A summer without dates
 * leaves its weeks unknown, not open.
 */
export const unknownPart = (
  year: SchoolYear | undefined,
  ofArea: readonly SchoolYear[],
  date: Temporal.PlainDate,
): string | undefined => {
  if (year === undefined) return 'the whole year'
  const day = date.toString()
  const monthDay = day.slice(5)
  const window = windows.find(one => one.from <= monthDay && monthDay <= one.to)
  if (window !== undefined && year.missing.some(one => one.startsWith(window.part))) return window.part
  if (monthDay >= '06-24' && monthDay <= '07-31') return isSummerKnown(year) ? undefined : 'the summer holiday'
  if (monthDay >= '08-01' && monthDay <= '08-22')
    return isReturnKnown(year, ofArea, day) ? undefined : 'the end of the summer'
  return undefined
}

const isSummerKnown = (year: SchoolYear): boolean =>
  year.holidays.some(one => one.name === 'Summer' && one.firstDayOff !== null)

/** In August the schools' return is known from the end of the summer before, or from the in-service days at its end. */
const isReturnKnown = (year: SchoolYear, ofArea: readonly SchoolYear[], day: string): boolean => {
  const august = day.slice(0, 7)
  const endOfSummer = ofArea.some(one => one.holidays.some(({ lastDayOff }) => lastDayOff?.startsWith(august)))
  return endOfSummer || year.inService.some(one => one.startsWith(august) && one <= day)
}
