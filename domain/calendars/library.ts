import * as z from 'zod'
import { Failure } from '../failure.ts'
import { checkSchoolYear } from './check-school-year.ts'
import assumedData from './data/assumed-school-year.json' with { type: 'json' }
import bankData from './data/bank-holidays.json' with { type: 'json' }
import councilData from './data/council-holidays.json' with { type: 'json' }
import schoolData from './data/school-years.json' with { type: 'json' }
import {
  type AssumedSchoolYear,
  assumedSchoolYear,
  type BankHolidays,
  bankHolidays,
  type CouncilHolidays,
  councilHolidays,
  type SchoolYear,
  schoolYear,
} from './schema.ts'

/** All calendars on file: national bank holidays, councils' public holidays, schools' holidays. */
export interface CalendarLibrary {
  readonly bankHolidays: BankHolidays
  readonly councilHolidays: readonly CouncilHolidays[]
  readonly schoolYears: readonly SchoolYear[]
  readonly assumed: AssumedSchoolYear
}

/** The calendars that the product ships. */
export const defaultLibrary: CalendarLibrary = {
  bankHolidays: bankHolidays.parse(bankData),
  councilHolidays: z.array(councilHolidays).parse(councilData),
  schoolYears: z.array(schoolYear).parse(schoolData),
  assumed: assumedSchoolYear.parse(assumedData),
}

/** The library with school years added; one of the same area and year is replaced. Errors: CalendarInvalid. */
export const withSchoolYears = (library: CalendarLibrary, added: readonly SchoolYear[]): CalendarLibrary => {
  for (const one of added) {
    const problems = checkSchoolYear(one).map(({ field, problem }) => `${field}: ${problem}`)
    if (problems.length > 0)
      throw new Failure('CalendarInvalid', `${one.area} ${one.schoolYear}: ${problems.join('; ')}.`, {
        details: { problems },
      })
  }
  const isReplaced = (old: SchoolYear): boolean =>
    added.some(one => one.area === old.area && one.schoolYear === old.schoolYear)
  return { ...library, schoolYears: [...library.schoolYears.filter(one => !isReplaced(one)), ...added] }
}

/** The library with councils' public holidays added; those of the same area and year are replaced. */
export const withCouncilHolidays = (library: CalendarLibrary, added: readonly CouncilHolidays[]): CalendarLibrary => {
  const isReplaced = (old: CouncilHolidays): boolean =>
    added.some(one => one.area === old.area && one.year === old.year)
  return { ...library, councilHolidays: [...library.councilHolidays.filter(one => !isReplaced(one)), ...added] }
}
