import type { Finding } from '../../domain/identifiers/kinds.ts'
import { cellName, type Sheet } from '../../domain/identifiers/sheet.ts'
import { csvSheet } from './csv-sheet.ts'
import { limits } from './limits.ts'
import { tooMuch, unusable } from './unusable.ts'
import { findInNotes } from './xlsx-notes.ts'
import { xlsxParts } from './xlsx-parts.ts'
import { xlsxSheets } from './xlsx-sheets.ts'

/** A file that was read as sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** What was found beside the cells. */
  readonly noted: readonly Finding[]
}

/** A CSV file as a workbook of one sheet. Errors: InputInvalid. */
export const readCsv = (name: string, bytes: Uint8Array): Workbook => ({
  sheets: withinLimits([csvSheet(name, bytes)]),
  noted: [],
})

/** An Excel workbook. Errors: InputInvalid. */
export const readXlsx = async (bytes: Uint8Array): Promise<Workbook> => {
  const parts = xlsxParts(bytes)
  return { sheets: withinLimits(await xlsxSheets(parts)), noted: findInNotes(parts) }
}

const withinLimits = (sheets: Sheet[]): Sheet[] => {
  if (sheets.length > limits.sheets) throw tooMuch(`more than ${limits.sheets} sheets`)
  sheets.forEach(checkSheet)
  const filled = sheets.flatMap(({ rows }) => rows.flatMap(row => row.filter(text => text !== '')))
  if (filled.length > limits.cells) throw tooMuch(`more than ${limits.cells} filled cells`)
  const characters = filled.reduce((sum, { length }) => sum + length, 0)
  if (characters > limits.characters) throw tooMuch(`more than ${limits.characters} characters`)
  if (filled.length === 0)
    throw unusable('There is nothing in the sheets of this file. Fill in the return and send it again.')
  return sheets
}

const checkSheet = ({ rows }: Sheet): void => {
  if (rows.length > limits.rows) throw tooMuch(`a sheet of more than ${limits.rows} rows`)
  rows.forEach((row, at) => {
    if (row.length > limits.columns) throw tooMuch(`a sheet of more than ${limits.columns} columns`)
    const long = row.findIndex(text => text.length > limits.cellCharacters)
    if (long >= 0) throw tooMuch(`more than ${limits.cellCharacters} characters in cell ${cellName(at, long)}`)
  })
}
