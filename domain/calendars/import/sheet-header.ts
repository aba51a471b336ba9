import type { SheetProblem } from './sheet-problem.ts'
import { columnNames } from './sheet-row.ts'

/** The names of a sheet's columns as we know them, in whatever order and case they stand. */
export const headerOf = (cells: readonly string[]): string[] => cells.map(one => one.trim().toLowerCase())

/** What is wrong with the columns of a sheet: unknown, doubled or missing ones. */
export const checkHeader = (header: readonly string[], line: number): SheetProblem[] => [
  ...header
    .filter(one => one !== '' && !columnNames.includes(one))
    .map(column => ({ line, column, value: '', problem: 'is not a known column', wayOut: `Known are ${known}.` })),
  ...header
    .filter((one, index) => columnNames.includes(one) && header.indexOf(one) !== index)
    .map(column => ({ line, column, value: '', problem: 'stands twice', wayOut: 'Take one of the columns out.' })),
  ...columnNames
    .filter(one => !header.includes(one))
    .map(column => ({ line, column, value: '', problem: 'is missing', wayOut: `The columns are ${known}.` })),
]

const known = columnNames.join(', ')
