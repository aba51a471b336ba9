import { fullDatesIn } from './full-date.ts'
import { legible } from './legible.ts'
import type { Sheet } from './sheet.ts'
import { type Meaning, meaningOf } from './vocabulary.ts'

/** A cell with something in it, and what is said of it. */
export interface HeadedCell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** What the nearest words above it in its column speak of. */
  readonly heading: Meaning | undefined
  /** What the cell to its left speaks of, as in a form. */
  readonly label: Meaning | undefined
}

// Longer texts are told, not headings.
const longestHeading = 120

/** The filled cells of a sheet in reading order. A table further down may have headings of its own. */
export const headedCells = ({ rows }: Sheet): HeadedCell[] => {
  const headings = new Map<number, Meaning>()
  return rows.flatMap((cells, row) => {
    const texts = cells.map(legible)
    const says = texts.map(saidBy)
    const headed = texts.map((text, column) => ({
      row,
      column,
      text,
      heading: headings.get(column),
      label: says[column - 1],
    }))
    says.forEach((meaning, column) => {
      if (meaning === undefined) return
      const above = rows[row - 1]?.[column]?.trim() ?? ''
      // "not registered" among dates of birth is an answer; a new table begins below a gap.
      if (headings.get(column) !== 'birth' || above === '') headings.set(column, meaning)
    })
    return headed.filter(({ text }) => text.trim() !== '')
  })
}

const saidBy = (text: string): Meaning | undefined => {
  if (text.length > longestHeading || !/[a-z]/i.test(text) || fullDatesIn(text).length > 0) return undefined
  return meaningOf(text)
}
