import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { SheetLine } from '../../domain/calendars/import/sheet-line.ts'
import { calendarInvalid } from '../../domain/calendars/problem.ts'

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

/** The lines of CSV text with their numbers in the file, blank ones left out. Errors: CalendarInvalid. */
export const linesOf = (file: string, text: string): SheetLine[] => {
  try {
    const parsed: unknown = parse(text, { skipEmptyLines: true, relaxColumnCount: true, info: true })
    return records.parse(parsed).map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const wayOut = 'Save it again as CSV, with commas between cells and quotation marks in pairs.'
    throw calendarInvalid(file, [{ field: 'file', value: '', problem: `is not CSV (${error.message})`, wayOut }])
  }
}
