import { checkCouncilHolidays } from '../check-council-holidays.ts'
import { checkSchoolYear } from '../check-school-year.ts'
import { calendarInvalid, type Problem } from '../problem.ts'
import type { CouncilHolidays, SchoolYear } from '../schema.ts'

/** What a file brings for the library. */
export interface Imported {
  readonly schoolYears: readonly SchoolYear[]
  readonly councilHolidays: readonly CouncilHolidays[]
}

/** The same, if nothing in it contradicts itself: all of a file or nothing. Errors: CalendarInvalid, with every problem. */
export const checkImported = (file: string, imported: Imported): Imported => {
  const problems = [
    ...imported.schoolYears.flatMap(one => within(`${one.area} ${one.schoolYear}`, checkSchoolYear(one))),
    ...imported.councilHolidays.flatMap(one => within(`${one.area} ${one.year}`, checkCouncilHolidays(one))),
    ...doubled(imported.schoolYears.map(one => `${one.area} ${one.schoolYear}`)),
    ...doubled(imported.councilHolidays.map(one => `${one.area} ${one.year}`)),
  ]
  if (problems.length > 0) throw calendarInvalid(file, problems)
  return imported
}

const within = (which: string, problems: readonly Problem[]): Problem[] =>
  problems.map(one => ({ ...one, field: `${which}, ${one.field}` }))

const doubled = (keys: readonly string[]): Problem[] =>
  keys
    .filter((one, index) => keys.indexOf(one) !== index)
    .map(value => ({ field: 'file', value, problem: 'stands twice in it', wayOut: 'Make one of the two.' }))
