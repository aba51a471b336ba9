import { calendarInvalid, type Problem } from '../problem.ts'
import type { CouncilHolidays, SchoolYear } from '../schema.ts'
import { codeOf } from './from-json.ts'
import { checkImported, type Imported } from './imported.ts'
import { columns, type SheetRow, sheetRow } from './sheet-row.ts'

type Line = SheetRow & { readonly code: string }

/**
 * Calendars out of the rows of a sheet, the first of which names the columns. Errors: CalendarInvalid, with every problem of
 * the sheet by its line and column.
 */
export const importSheet = (name: string, rows: readonly (readonly string[])[]): Imported => {
  const [header = [], ...body] = rows
  const wrong = [...checkHeader(header), ...(body.length === 0 ? [noLines] : [])]
  if (wrong.length > 0) throw calendarInvalid(name, wrong)
  const read = body.map((cells, index) => readLine(header, cells, index + 2))
  const problems = read.flatMap(one => one.problems)
  if (problems.length > 0) throw calendarInvalid(name, problems)
  const lines = read.flatMap(one => one.lines)
  return checkImported(name, {
    schoolYears: grouped(
      lines.filter(one => one.kind !== 'council-holiday'),
      one => `${one.code} ${one.school_year}`,
    ).map(schoolYearOf),
    councilHolidays: grouped(
      lines.filter(one => one.kind === 'council-holiday'),
      one => `${one.code} ${one.first_day_off.slice(0, 4)}`,
    ).map(councilHolidaysOf),
  })
}

const noLines: Problem = {
  field: 'file',
  value: '',
  problem: 'has no lines below its header',
  wayOut: 'Add a line for each holiday.',
}

const checkHeader = (header: readonly string[]): Problem[] => {
  const wayOut = `The first line must be: ${columns.join(',')}.`
  return header.join() === columns.join()
    ? []
    : [{ field: 'line 1', value: header.join() || 'an empty line', problem: 'does not name the columns', wayOut }]
}

const readLine = (
  header: readonly string[],
  cells: readonly string[],
  line: number,
): { lines: Line[]; problems: Problem[] } => {
  const given = Object.fromEntries(header.map((column, index) => [column, (cells[index] ?? '').trim()]))
  const read = sheetRow.safeParse(given)
  if (!read.success)
    return {
      lines: [],
      problems: read.error.issues.map(issue => {
        const column = String(issue.path[0] ?? '')
        const [problem = '', wayOut = ''] = issue.message.split(': ')
        return { field: `line ${line}, ${column}`, value: given[column] ?? '', problem, wayOut: `${sentence(wayOut)}.` }
      }),
    }
  const problems = checkLine(read.data, line)
  return { lines: problems.length > 0 ? [] : [{ ...read.data, code: codeOf(read.data.area) }], problems }
}

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const checkLine = ({ kind, school_year, first_day_off, last_day_off }: SheetRow, line: number): Problem[] => [
  ...(kind !== 'council-holiday' && school_year === undefined
    ? [{ field: `line ${line}, school_year`, value: '', problem: 'is empty', wayOut: 'Write it as 2026/27.' }]
    : []),
  ...(kind !== 'holiday' && last_day_off !== undefined && last_day_off !== first_day_off
    ? [
        {
          field: `line ${line}, last_day_off`,
          value: last_day_off,
          problem: `does not belong to a ${kind}, which is one day`,
          wayOut: 'Leave it empty and write a line for each day.',
        },
      ]
    : []),
]

const grouped = (lines: readonly Line[], key: (one: Line) => string): [Line, ...Line[]][] => {
  const groups = new Map<string, [Line, ...Line[]]>()
  for (const one of lines) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** The holidays without which weeks cannot be counted; February may be a single day off. */
const needed = ['October', 'Christmas', 'February', 'Easter', 'Summer']

const schoolYearOf = (lines: [Line, ...Line[]]): SchoolYear => {
  const [{ code, school_year = '', source, confidence }] = lines
  const of = (kind: SheetRow['kind']): Line[] => lines.filter(one => one.kind === kind)
  const missing = needed.filter(
    part =>
      !lines.some(one => one.name.startsWith(part) || (part === 'February' && one.first_day_off.slice(5, 7) === '02')),
  )
  return {
    area: code,
    schoolYear: school_year,
    holidays: of('holiday').map(one => ({
      name: one.name,
      firstDayOff: one.first_day_off,
      lastDayOff: one.last_day_off ?? (one.name === 'Summer' ? null : one.first_day_off),
    })),
    localHolidays: of('local-holiday').map(one => ({ date: one.first_day_off, name: one.name })),
    inService: of('in-service').map(one => one.first_day_off),
    partAreaHolidays: [],
    secondHand: false,
    completeForWeekRule: missing.length === 0,
    missing,
    source,
    confidence,
    note: '',
  }
}

const councilHolidaysOf = (lines: [Line, ...Line[]]): CouncilHolidays => {
  const [{ code, first_day_off, source, confidence }] = lines
  return {
    area: code,
    year: Number(first_day_off.slice(0, 4)),
    days: lines.map(one => ({ date: one.first_day_off, name: one.name })),
    source,
    confidence,
    note: '',
  }
}
