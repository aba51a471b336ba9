import { isFailure } from '../../../domain/failure.ts'
import { csvSheet } from '../../../functions/file-scanned/csv-sheet.ts'
import { count, listInWords } from '../../design/words.ts'
import { type Column, type ColumnKey, columnNamed, columns } from './columns.ts'

/** The cells of one row that hold something, by column; its number as a spreadsheet counts, the headings being row 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<ColumnKey, string>>>
}

/** Something wrong with a sheet: in words, and where. */
export interface Trouble {
  readonly row: number
  /** The heading of the column; none where it is about a whole row. */
  readonly column?: string
  readonly says: string
}

/** Scotland has so many councils. */
export const mostRows = 32

/** The most characters of a sheet that are read. */
export const mostCharacters = 60_000

/** The rows of a sheet, or what is wrong with it as a whole. Cells are parted by comma, semicolon or tab. */
export const readSheet = (
  text: string,
): { readonly rows: readonly SheetRow[]; readonly troubles: readonly Trouble[] } => {
  const none = (says: string) => ({ rows: [], troubles: [{ row: 1, says }] })
  if (text.trim() === '') return none('Paste the rows, or choose a CSV file')
  if (text.length > mostCharacters) return none(`The sheet is too long: at most ${mostRows} rows are started at once`)
  const lines = cellsOf(text)
  if (lines === undefined)
    return none('The sheet cannot be read as CSV. Save it again as CSV, with quotation marks in pairs')
  const [headings = [], ...rest] = lines
  const troubles = troublesOfHeadings(headings)
  if (troubles.length > 0) return { rows: [], troubles }
  const order = headings.map(columnNamed)
  const rows = rest
    .map((cells, index): SheetRow => ({ row: index + 2, cells: byColumn(order, cells) }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
  if (rows.length === 0) return none('There is no row below the headings')
  if (rows.length > mostRows)
    return none(`There are ${count(rows.length, 'row')}: at most ${mostRows} inspections are started at once`)
  const wide = rest.flatMap((cells, index) => overflowing(headings, cells, index + 2))
  return { rows, troubles: wide }
}

const cellsOf = (text: string): readonly (readonly string[])[] | undefined => {
  try {
    return csvSheet('sheet', new TextEncoder().encode(text.replace(/^\uFEFF/, ''))).rows
  } catch (error) {
    if (isFailure(error, 'InputInvalid')) return undefined
    throw error
  }
}

const troublesOfHeadings = (headings: readonly string[]): Trouble[] => {
  const found = headings.map(columnNamed)
  const unknown = headings.filter((heading, at) => found[at] === undefined && heading.trim() !== '')
  const twice = found.filter((one, at) => one !== undefined && found.indexOf(one) !== at)
  const missing = columns.filter(one => !(one.optional || found.includes(one)))
  return [
    ...unknown.map(heading => trouble(`There is no column “${heading.trim()}”: take it out, or correct its heading`)),
    ...twice.map(one => trouble(`The column “${one?.heading ?? ''}” stands twice`)),
    ...(missing.length === 0
      ? []
      : [
          trouble(
            `${missing.length === 1 ? 'A column is' : 'Columns are'} missing: ${listInWords(missing.map(one => `“${one.heading}”`))}`,
          ),
        ]),
  ]
}

const trouble = (says: string): Trouble => ({ row: 1, says })

const byColumn = (order: readonly (Column | undefined)[], cells: readonly string[]): SheetRow['cells'] =>
  Object.fromEntries(
    order.flatMap((column, at): [ColumnKey, string][] => {
      const cell = cells[at]?.trim() ?? ''
      return column === undefined || cell === '' ? [] : [[column.key, cell]]
    }),
  )

/** A comma that stands in a cell without quotation marks moves everything after it into the wrong column. */
const overflowing = (headings: readonly string[], cells: readonly string[], row: number): Trouble[] =>
  cells.slice(headings.length).some(cell => cell.trim() !== '')
    ? [{ row, says: 'There are more cells than headings: put text that holds a comma into quotation marks' }]
    : []
