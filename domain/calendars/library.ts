import * as z from 'zod'
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

/** The library with school years added; one of the same area and year is replaced. */
export const withSchoolYears = (library: CalendarLibrary, added: readonly SchoolYear[]): CalendarLibrary => ({
  ...library,
  schoolYears: [...library.schoolYears.filter(old => !added.some(one => isSameYear(one, old))), ...added],
})

const isSameYear = (one: SchoolYear, other: SchoolYear): boolean =>
  one.area === other.area && one.schoolYear === other.schoolYear

/** The library with councils' public holidays added; those of the same area and year are replaced. */
export const withCouncilHolidays = (library: CalendarLibrary, added: readonly CouncilHolidays[]): CalendarLibrary => {
  const isReplaced = (old: CouncilHolidays): boolean =>
    added.some(one => one.area === old.area && one.year === old.year)
  return { ...library, councilHolidays: [...library.councilHolidays.filter(one => !isReplaced(one)), ...added] }
}
