import * as z from 'zod'
import { findArea } from '../../areas/areas.ts'
import { calendarInvalid, problemsOfShape } from '../problem.ts'
import { councilHolidays, schoolYear } from '../schema.ts'
import { checkImported, type Imported } from './imported.ts'

const file = z.strictObject({
  schoolYears: z.array(schoolYear).default([]),
  councilHolidays: z.array(councilHolidays).default([]),
})

/**
 * Calendars out of a parsed JSON file: `schoolYears` and `councilHolidays` as the library keeps them. An area may be given
 * by name, slug or code. Errors: CalendarInvalid, with every problem of the file.
 */
export const importJson = (name: string, value: unknown): Imported => {
  const read = file.safeParse(value)
  if (!read.success) throw calendarInvalid(name, problemsOfShape(read.error, value))
  return checkImported(name, {
    schoolYears: read.data.schoolYears.map(withCode),
    councilHolidays: read.data.councilHolidays.map(withCode),
  })
}

/** The code of the area; what is no area is left for the check to name. */
const withCode = <One extends { readonly area: string }>(one: One): One => ({ ...one, area: codeOf(one.area) })

/** The code of an area given by name, slug or code; the text itself where it names none. */
export const codeOf = (given: string): string => {
  try {
    return findArea(given).code
  } catch {
    return given
  }
}
