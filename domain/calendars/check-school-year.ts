import { checkArea } from './known-area.ts'
import type { Problem } from './problem.ts'
import type { SchoolHoliday, SchoolYear } from './schema.ts'
import { boundsOf } from './school-year-of.ts'
import { isWeekend } from './weekend.ts'

/** What a school year says that cannot be: an unknown area, reversed, overlapping, foreign, doubled or weekend dates. */
export const checkSchoolYear = (year: SchoolYear): Problem[] => [
  ...checkArea(year.area),
  ...checkName(year),
  ...year.holidays.flatMap((one, index) => checkHoliday(one, `holidays.${index}`)),
  ...checkOverlaps(year.holidays),
  ...checkBounds(year),
  ...checkDoubled(
    'localHolidays',
    year.localHolidays.map(one => one.date),
  ),
  ...checkDoubled('inService', year.inService),
]

const checkName = ({ schoolYear }: SchoolYear): Problem[] => {
  const [first = '', second = ''] = schoolYear.split('/')
  const follows = String((Number(first) + 1) % 100).padStart(2, '0') === second
  const wayOut = `Write two years that follow each other, such as ${first}/${String((Number(first) + 1) % 100).padStart(2, '0')}.`
  return follows ? [] : [{ field: 'schoolYear', value: schoolYear, problem: 'is not a school year', wayOut }]
}

const checkHoliday = ({ name, firstDayOff, lastDayOff }: SchoolHoliday, field: string): Problem[] => {
  const ends = [firstDayOff, lastDayOff].filter(one => one !== null)
  const weekend = ends.filter(isWeekend).map(value => ({
    field,
    value,
    problem: `(${name}) is a weekend day`,
    wayOut: 'Give the first and last weekday on which the schools are shut.',
  }))
  if (firstDayOff === null || lastDayOff === null || firstDayOff <= lastDayOff) return weekend
  const problem = `(${name}) is after its last day off, ${lastDayOff}`
  return [...weekend, { field, value: firstDayOff, problem, wayOut: 'Swap the first and the last day off.' }]
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
    const problem = `(to ${one.last}) and ${next.name} (from ${next.first}) overlap`
    return [{ field: 'holidays', value: one.name, problem, wayOut: 'Correct one of the two.' }]
  })
}

/** A summer holiday may end in the next school year, and in-service days may close it; everything else lies in its own. */
const checkBounds = ({ schoolYear, holidays, localHolidays, inService }: SchoolYear): Problem[] => {
  const { first, last } = boundsOf(schoolYear)
  const endOfSummer = `${last.slice(0, 4)}-08-31`
  const own = [
    ...holidays.flatMap(one => (one.firstDayOff === null ? [] : [one.firstDayOff])),
    ...localHolidays.map(one => one.date),
  ]
  const foreign = [
    ...own.filter(one => one < first || one > last),
    ...inService.filter(one => one < first || one > endOfSummer),
  ]
  return foreign.map(value => ({
    field: 'schoolYear',
    value,
    problem: `lies outside ${schoolYear} (${first} to ${last})`,
    wayOut: 'Put it in its own school year.',
  }))
}

const checkDoubled = (field: string, dates: readonly string[]): Problem[] =>
  dates
    .filter((one, index) => dates.indexOf(one) !== index)
    .map(value => ({ field, value, problem: 'stands twice', wayOut: 'Take one of them out.' }))
