import { limits } from './limits.ts'
import { tooMuch, unusable } from './unusable.ts'

const rowOrCell = /<(?:\w{1,20}:)?(row|c)\s(?:[^<>]{0,400}\s)?r=["']([^"'<>]{0,30})["'][^<>]{0,400}?(\/?)>/g

// The last row and column that spreadsheets have.
const lastRow = 1_048_576
const address = /^([A-Z]{0,3})(\d{1,7})$/

/**
 * Refuses a sheet whose filled cells are too many or reach beyond the limits, before a reader makes room for all cells in
 * between: one value in the last corner would ask for 17 thousand million. Empty cells that only have a format do not
 * count. Errors: InputInvalid.
 */
export const checkExtent = (sheetXml: string): void => {
  let filledCells = 0
  for (const [, element, reference = '', empty] of sheetXml.matchAll(rowOrCell)) {
    const [, column = '', row = ''] = address.exec(reference) ?? []
    if (row === '' || Number(row) > lastRow) throw beyond()
    const filled = element === 'c' && empty === ''
    if (filled && (Number(row) > limits.rows || columnNumber(column) > limits.columns)) throw beyond()
    if (filled) filledCells += 1
    if (filledCells > limits.cells) throw tooMuch(`more than ${limits.cells} filled cells`)
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const beyond = () =>
  unusable(
    `A sheet has something beyond row ${limits.rows} or column ${limits.columns}. Delete what stands far below or to the right of the lists, and send it again.`,
  )
