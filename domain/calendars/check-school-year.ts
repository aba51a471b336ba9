import { checkHolidays } from './check-holidays.ts'
import { checkSingleDays } from './check-single-days.ts'
import { checkArea } from './known-area.ts'
import type { Problem } from './problem.ts'
import type { SchoolYear } from './schema.ts'

/**
 * What a school year says that cannot be: an unknown area, a name that is none, reversed, overlapping, foreign, doubled or
 * weekend dates, and a word on its completeness that its list of missing parts gainsays. Empty: nothing.
 */
export const checkSchoolYear = (year: SchoolYear): Problem[] => [
  ...checkArea(year.area),
  ...checkName(year),
  ...checkHolidays(year),
  ...checkSingleDays(year),
  ...checkCompleteness(year),
]

const checkName = ({ schoolYear }: SchoolYear): Problem[] => {
  const [first = '', second = ''] = schoolYear.split('/')
  const following = String((Number(first) + 1) % 100).padStart(2, '0')
  if (following === second) return []
  const wayOut = `Write two years that follow each other, such as ${first}/${following}.`
  return [{ field: 'schoolYear', value: schoolYear, problem: 'is not a school year', wayOut }]
}

const checkCompleteness = ({ completeForWeekRule, missing }: SchoolYear): Problem[] => {
  if (completeForWeekRule === (missing.length === 0)) return []
  const problem = completeForWeekRule ? `does not agree with what is missing: ${missing.join(', ')}` : 'names no gap'
  const wayOut = completeForWeekRule
    ? 'Write false, or add the dates.'
    : 'Name the parts under "missing", or write true.'
  return [{ field: 'completeForWeekRule', value: String(completeForWeekRule), problem, wayOut }]
}
