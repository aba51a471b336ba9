import { calendarInvalid } from '../problem.ts'
import type { Imported } from './imported.ts'
import { sheetCouncilHolidays } from './sheet-council-holidays.ts'
import { grouped } from './sheet-group.ts'
import { checkHeader, headerOf } from './sheet-header.ts'
import { readLine, type SheetLine } from './sheet-line.ts'
import { inOrder } from './sheet-problem.ts'
import { columnNames } from './sheet-row.ts'
import { sheetSchoolYear } from './sheet-school-year.ts'

/**
 * Calendars out of the lines of a sheet, the first of which names the columns; lines without a word are passed over. Errors:
 * CalendarInvalid, with every problem of the sheet by its line and column.
 */
export const importSheet = (file: string, lines: readonly SheetLine[]): Imported => {
  const [top, ...body] = lines.filter(({ cells }) => cells.some(one => one.trim() !== ''))
  if (top === undefined) throw empty(file, 'is empty', `Begin it with the line ${columnNames.join()}.`)
  const header = headerOf(top.cells)
  const wrong = checkHeader(header, top.line)
  if (wrong.length > 0) throw calendarInvalid(file, inOrder(wrong))
  if (body.length === 0) throw empty(file, 'has no lines below its header', 'Add a line for each holiday.')
  const read = body.map(one => readLine(header, one))
  const entries = read.flatMap(one => one.entries)
  const years = grouped(
    entries.filter(one => one.kind !== 'council-holiday'),
    one => `${one.code} ${one.school_year}`,
  ).map(sheetSchoolYear)
  const days = grouped(
    entries.filter(one => one.kind === 'council-holiday'),
    one => `${one.code} ${one.first_day_off.slice(0, 4)}`,
  ).map(sheetCouncilHolidays)
  const problems = [...read, ...years, ...days].flatMap(one => one.problems)
  if (problems.length > 0) throw calendarInvalid(file, inOrder(problems))
  return { schoolYears: years.map(one => one.calendar), councilHolidays: days.map(one => one.calendar) }
}

const empty = (file: string, problem: string, wayOut: string) =>
  calendarInvalid(file, [{ field: 'file', value: '', problem, wayOut }])
