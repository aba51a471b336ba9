/** One sheet as text: rows from the first, each with its cells from column A; empty cells are empty texts. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A column as spreadsheets name it: 0 is `A`, 26 is `AA`. */
const columnName = (column: number): string => {
  const before = Math.floor(column / 26)
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (column % 26))}`
}

/** A cell as spreadsheets name it; row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`
