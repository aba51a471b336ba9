/**
 * What a file may measure. The largest return of a council that anybody described has a few thousand rows; beyond these
 * numbers a file is a mistake or an attack.
 */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  returnBytes: 10 * 1024 * 1024,
  /** All parts of a zipped file together, once unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  parts: 5_000,
  sheets: 50,
  rows: 20_000,
  columns: 300,
  /** Filled cells of all sheets. */
  cells: 500_000,
  /** Of all cells together. */
  characters: 20_000_000,
  /** What a spreadsheet's own cell can hold. */
  cellCharacters: 32_767,
  /** Findings that are kept and shown; a sender who sees these knows where the trouble lies. */
  findings: 200,
} as const
