import { checkCouncilHolidays } from '../check-council-holidays.ts'
import type { CouncilHolidays } from '../schema.ts'
import { type Group, groundsOf, inSheet } from './sheet-group.ts'
import type { SheetProblem } from './sheet-problem.ts'

/** The council's public holidays of a calendar year that lines make, and what in them cannot be. */
export const sheetCouncilHolidays = (group: Group): { calendar: CouncilHolidays; problems: SheetProblem[] } => {
  const [{ code, first_day_off }] = group
  const calendar: CouncilHolidays = {
    area: code,
    year: Number(first_day_off.slice(0, 4)),
    days: group.map(one => ({ date: one.first_day_off, name: one.name })),
    ...groundsOf(group),
  }
  return { calendar, problems: checkCouncilHolidays(calendar).map(inSheet({ days: group }, group)) }
}
