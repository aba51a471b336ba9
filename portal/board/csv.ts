import { stringify } from 'csv-stringify/sync'
import { dateOf } from '../../domain/board/date-of.ts'
import type { Forecast } from '../../domain/board/forecast.ts'
import { needsWords } from '../../domain/board/needs.ts'
import type { BoardRow } from '../../domain/board/row.ts'
import { weekWords } from '../../domain/board/week.ts'

type Cell = string | number

/** The columns of the file, in their order; `nameOf` gives a person's name for an id of the directory. */
const columns: Record<string, (row: BoardRow, nameOf: (id: string) => string) => Cell> = {
  Inspection: row => row.id,
  Area: row => row.areaName,
  Footprint: row => row.footprint.name,
  'Letter sent': row => row.letterDate,
  Stage: row => row.stageName,
  'Programme week': row => weekWords(row.week),
  Needs: row => needsWords[row.needs],
  Why: row => row.why,
  'Next due': row => (row.nextDue === undefined ? '' : dateOf(row.nextDue.due)),
  'What is due': row => row.nextDue?.what ?? '',
  Overdue: row => row.overdue,
  'Waiting on': (row, nameOf) => row.waitingOn.map(one => `${one.title}: ${nameOf(one.person)}`).join('; '),
  Lead: (row, nameOf) => nameOf(row.lead),
  'Days since anything moved': row => row.daysSinceMoved,
  'Publication planned': row => (row.forecast.kind === 'unknown' ? '' : row.forecast.planned),
  'Publication now expected': row => expected(row.forecast),
  'Days late': row => ('daysLate' in row.forecast ? row.forecast.daysLate : ''),
  'Reason for the forecast': row => row.forecast.reason,
}

const expected = (forecast: Forecast): string => {
  if (forecast.kind === 'unknown') return ''
  if (forecast.kind === 'published') return forecast.on
  return forecast.kind === 'late' ? forecast.forecast : forecast.planned
}

/**
 * The board as a CSV file that a spreadsheet opens as data and nothing else: every cell quoted, quotes doubled, lines ended
 * by CR LF, and an apostrophe before a text that a spreadsheet would take for a formula (OWASP, CSV injection). Excel takes
 * a file for UTF-8 only if it begins with a byte order mark.
 */
export const boardCsv = (rows: readonly BoardRow[], nameOf: (id: string) => string): string =>
  stringify(
    [Object.keys(columns), ...rows.map(row => Object.values(columns).map(cell => plainText(cell(row, nameOf))))],
    { bom: true, quoted: true, quoted_empty: true, record_delimiter: 'windows', escape_formulas: true },
  )

/** A text on one line without white space around it: behind it a formula could hide, or a row of its own begin. */
const plainText = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(/\s+/g, ' ').trim())
