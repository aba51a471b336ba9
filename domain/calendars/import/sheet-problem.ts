import type { Problem } from '../problem.ts'

/** What is wrong in one cell of a sheet. */
export interface SheetProblem extends Omit<Problem, 'field'> {
  readonly line: number
  readonly column: string
}

/** The problems of a sheet from its top to its bottom, each naming its line and column. */
export const inOrder = (problems: readonly SheetProblem[]): Problem[] =>
  [...problems]
    .sort((a, b) => a.line - b.line)
    .map(({ line, column, ...rest }) => ({ field: `line ${line}, ${column}`, ...rest }))
