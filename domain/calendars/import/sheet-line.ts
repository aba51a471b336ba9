import { checkArea } from '../known-area.ts'
import { areaCode } from './area-code.ts'
import type { SheetProblem } from './sheet-problem.ts'
import { columns, type SheetRow, sheetRow } from './sheet-row.ts'

/** The cells of a line of a sheet and its number in the file, from 1. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** A line that is right by itself, with the code of its area. */
export interface Entry extends SheetRow {
  readonly line: number
  readonly code: string
}

type Given = Readonly<Record<string, string>>

/** What a line says, or else everything that is wrong with it. */
export const readLine = (
  header: readonly string[],
  { line, cells }: SheetLine,
): { entries: Entry[]; problems: SheetProblem[] } => {
  const given = Object.fromEntries(
    header.flatMap((column, index) => (column === '' ? [] : [[column, (cells[index] ?? '').trim()]])),
  )
  const read = sheetRow.safeParse(given)
  const problems = [
    ...(read.success ? [] : read.error.issues.map(issue => cellProblem(given, String(issue.path[0]), issue.message))),
    ...checkKind(given),
    ...checkCount(header, cells),
  ]
  if (read.success && problems.length === 0)
    return { entries: [{ ...read.data, line, code: areaCode(read.data.area) }], problems: [] }
  return { entries: [], problems: [...areaProblems(given), ...problems].map(one => ({ line, ...one })) }
}

type CellProblem = Omit<SheetProblem, 'line'>

const wayOutOf: Given = columns

const cellProblem = (given: Given, column: string, message: string): CellProblem => {
  const value = given[column] ?? ''
  return { column, value, problem: value === '' ? 'is empty' : message, wayOut: wayOutOf[column] ?? '' }
}

/** Of lines that are right, the calendar that they make checks the area: once, not on each line. */
const areaProblems = ({ area = '' }: Given): CellProblem[] =>
  area === '' ? [] : checkArea(area).map(({ field, ...rest }) => ({ column: field, ...rest }))

/** What the kind of a line asks of its other cells. */
const checkKind = (given: Given): CellProblem[] => {
  const { kind = '', school_year = '', name = '', first_day_off, last_day_off = '' } = given
  const problems: CellProblem[] = []
  if (!sheetRow.shape.kind.safeParse(kind).success) return problems
  const isSpan = kind === 'holiday'
  if (school_year === '' && kind !== 'council-holiday') problems.push(cellProblem(given, 'school_year', ''))
  if (school_year !== '' && kind === 'council-holiday') problems.push(notOf(given, 'school_year', 'Leave it empty.'))
  if (name === '' && kind !== 'in-service') problems.push(cellProblem(given, 'name', ''))
  if (last_day_off === '' && isSpan && !/^summer\b/i.test(name)) problems.push(cellProblem(given, 'last_day_off', ''))
  if (last_day_off !== '' && !isSpan && last_day_off !== first_day_off)
    problems.push(notOf(given, 'last_day_off', 'Leave it empty and write a line for each day.'))
  return problems
}

const notOf = (given: Given, column: string, wayOut: string): CellProblem => ({
  column,
  value: given[column] ?? '',
  problem: `does not belong to a line of the kind ${given.kind}`,
  wayOut,
})

const checkCount = (header: readonly string[], cells: readonly string[]): CellProblem[] => {
  const beyond = cells.slice(header.length).filter(one => one.trim() !== '')
  const wayOut = 'Put a text that holds a comma between quotation marks.'
  const column = `column ${header.length + 1}`
  return beyond.length === 0 ? [] : [{ column, value: beyond.join(), problem: 'stands beyond the last column', wayOut }]
}
