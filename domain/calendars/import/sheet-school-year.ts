import { checkSchoolYear } from '../check-school-year.ts'
import type { SchoolYear } from '../schema.ts'
import { holidayName } from './holiday-name.ts'
import { missingParts } from './missing-parts.ts'
import { type Group, groundsOf, inSheet } from './sheet-group.ts'
import type { SheetProblem } from './sheet-problem.ts'
import type { SheetRow } from './sheet-row.ts'

/** The school year that lines make, and what in them cannot be. */
export const sheetSchoolYear = (group: Group): { calendar: SchoolYear; problems: SheetProblem[] } => {
  const [{ code, school_year }] = group
  const of = (kind: SheetRow['kind']) => group.filter(one => one.kind === kind)
  const lists = { holidays: of('holiday'), localHolidays: of('local-holiday'), inService: of('in-service') }
  const holidays = lists.holidays.map(one => ({
    name: holidayName(one.name),
    firstDayOff: one.first_day_off,
    lastDayOff: one.last_day_off === '' ? null : one.last_day_off,
  }))
  const localHolidays = lists.localHolidays.map(one => ({ date: one.first_day_off, name: one.name }))
  const missing = missingParts({ holidays, localHolidays })
  const calendar: SchoolYear = {
    area: code,
    schoolYear: school_year,
    holidays,
    localHolidays,
    inService: lists.inService.map(one => one.first_day_off),
    partAreaHolidays: [],
    secondHand: false,
    completeForWeekRule: missing.length === 0,
    missing,
    ...groundsOf(group),
  }
  return { calendar, problems: checkSchoolYear(calendar).map(inSheet(lists, group)) }
}
