import { Temporal } from 'temporal-polyfill'
import type { SchoolHoliday, SchoolYear } from './schema.ts'
import { boundsOf } from './school-year-of.ts'

/** What is wrong with a field, and the way out. */
export interface Problem {
  readonly field: string
  readonly problem: string
}

/** What a school year says that cannot be: reversed, overlapping, foreign, doubled or weekend dates. Empty: none. */
export const checkSchoolYear = (year: SchoolYear): Problem[] => [
  ...year.holidays.flatMap((one, index) => checkHoliday(one, `holidays.${index}`)),
  ...checkOverlaps(year.holidays),
  ...checkBounds(year),
  ...checkDoubled(
    'localHolidays',
    year.localHolidays.map(one => one.date),
  ),
  ...checkDoubled('inService', year.inService),
]

const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5

const checkHoliday = ({ name, firstDayOff, lastDayOff }: SchoolHoliday, field: string): Problem[] => {
  const ends = [firstDayOff, lastDayOff].filter(one => one !== null)
  const weekend = ends.filter(isWeekend).map(one => ({
    field,
    problem: `${name}: ${one} is a weekend day; give the first and last weekday on which the schools are shut`,
  }))
  if (firstDayOff === null || lastDayOff === null || firstDayOff <= lastDayOff) return weekend
  return [...weekend, { field, problem: `${name}: ${firstDayOff} is after ${lastDayOff}; swap first and last day off` }]
}

const checkOverlaps = (holidays: readonly SchoolHoliday[]): Problem[] => {
  const whole = holidays
    .flatMap(({ name, firstDayOff: first, lastDayOff: last }) =>
      first !== null && last !== null ? [{ name, first, last }] : [],
    )
    .sort((a, b) => a.first.localeCompare(b.first))
  return whole.flatMap((one, index) => {
    const next = whole[index + 1]
    if (next === undefined || next.first > one.last) return []
    const problem = `${one.name} (to ${one.last}) and ${next.name} (from ${next.first}) overlap; correct one of them`
    return [{ field: 'holidays', problem }]
  })
}

/** A summer holiday may end in the next school year; everything else lies in its own. */
const checkBounds = ({ schoolYear, holidays, localHolidays, inService }: SchoolYear): Problem[] => {
  const { first, last } = boundsOf(schoolYear)
  const dates = [
    ...holidays.flatMap(one => (one.firstDayOff === null ? [] : [one.firstDayOff])),
    ...localHolidays.map(one => one.date),
    ...inService,
  ]
  return dates
    .filter(one => one < first || one > last)
    .map(one => ({
      field: 'schoolYear',
      problem: `${one} lies outside ${schoolYear} (${first} to ${last}); put it in its own school year`,
    }))
}

const checkDoubled = (field: string, dates: readonly string[]): Problem[] =>
  dates
    .filter((one, index) => dates.indexOf(one) !== index)
    .map(one => ({ field, problem: `${one} stands twice; take one out` }))
