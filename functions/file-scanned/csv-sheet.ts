import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Sheet } from '../../domain/identifiers/sheet.ts'
import { decodeText } from './decode-text.ts'
import { unusable } from './unusable.ts'

const rows = z.array(z.array(z.string()))

/** A CSV file as one sheet of this name, cells parted by comma, semicolon or tab. Errors: InputInvalid. */
export const csvSheet = (name: string, bytes: Uint8Array): Sheet => {
  const text = decodeText(bytes)
  try {
    const parsed: unknown = parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, skipEmptyLines: false })
    return { name, rows: rows.parse(parsed) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The reader's own message quotes the file.
    throw unusable(
      'The file is not proper CSV and cannot be read. Open it in your spreadsheet program, save it as “Excel workbook (.xlsx)” and send that.',
    )
  }
}

// What is in quotation marks is somebody's text; a comma outside them may be too, so it comes last.
const delimiterOf = (text: string): string => {
  const beginning = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const frequency = (delimiter: string): number => beginning.split(delimiter).length
  return ['\t', ';', ','].reduce((best, one) => (frequency(one) > frequency(best) ? one : best))
}
