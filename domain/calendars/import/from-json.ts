import * as z from 'zod'
import { checkCouncilHolidays } from '../check-council-holidays.ts'
import { checkSchoolYear } from '../check-school-year.ts'
import { calendarInvalid, type Problem, problemsOfShape } from '../problem.ts'
import { councilHolidays, schoolYear } from '../schema.ts'
import type { Imported } from './imported.ts'
import { readList } from './json-list.ts'

const frame = z.strictObject({
  schoolYears: z.array(z.unknown()).default([]),
  councilHolidays: z.array(z.unknown()).default([]),
})

/**
 * Calendars out of JSON text: `schoolYears` and `councilHolidays`, each as the library keeps it. An area may be given by name,
 * slug or code. Errors: CalendarInvalid, with every problem of the file.
 */
export const importJson = (file: string, text: string): Imported => {
  const value = parsed(file, text)
  const read = frame.safeParse(value)
  if (!read.success) throw calendarInvalid(file, problemsOfShape(read.error, value))
  const years = readList('schoolYears', read.data.schoolYears, {
    schema: schoolYear,
    check: checkSchoolYear,
    year: one => one.schoolYear,
  })
  const days = readList('councilHolidays', read.data.councilHolidays, {
    schema: councilHolidays,
    check: checkCouncilHolidays,
    year: one => String(one.year),
  })
  const isEmpty = read.data.schoolYears.length + read.data.councilHolidays.length === 0
  const problems = [...years.problems, ...days.problems, ...(isEmpty ? [nothing] : [])]
  if (problems.length > 0) throw calendarInvalid(file, problems)
  return { schoolYears: years.calendars, councilHolidays: days.calendars }
}

const nothing: Problem = {
  field: 'file',
  value: '',
  problem: 'holds no calendar',
  wayOut: 'Add one under "schoolYears" or "councilHolidays".',
}

const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const problem = text.trim() === '' ? 'is empty' : `is not JSON (${error.message})`
    throw calendarInvalid(file, [{ field: 'file', value: '', problem, wayOut: 'Correct it there and try again.' }])
  }
}
