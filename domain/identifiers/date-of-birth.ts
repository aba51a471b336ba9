import type { Temporal } from 'temporal-polyfill'
import { calendarDate } from './calendar-date.ts'
import { fullDatesIn, wholeDate } from './full-date.ts'
import type { HeadedCell } from './headed-cells.ts'
import { speaksOfBirth, withoutBirthInPassing } from './vocabulary.ts'

/** Whether a text itself gives a date as one of birth: "born on 1 May 2012", "DOB 01/05/12", "01/05/2012 (DOB)". */
export const givesDateOfBirth = (text: string): boolean => {
  const read = withoutBirthInPassing(text)
  return fullDatesIn(read).some(
    ({ start, end }) => speaksOfBirth(leadIn(read, start)) || speaksOfBirth(read.slice(end, end + longestAside)),
  )
}

// As in "date of birth is given as 1 May 2012"; farther off, the birth and the date are two things.
const longestLeadIn = 26
const longestAside = 8

const leadIn = (text: string, start: number): string => {
  const from = Math.max(0, start - longestLeadIn)
  const cut = text.slice(from, start)
  return from > 0 && /\w/.test(text[from - 1] ?? '') ? cut.replace(/^\w+/, '') : cut
}

/**
 * The cells that hold a date of birth. A full date is one where (1) the cell's own words say so, or (2) the nearest words
 * above it, or else the cell to its left, speak of birth or age. (3) Where nothing says what the dates of a column are,
 * they are taken for dates of birth if they look like a list of children: at least three, mostly different, three to 27
 * years between first and last. Meeting, review and census dates fall out by their headings or lie close together
 * (domain.md C-5; the numbers are assumed).
 */
export const datesOfBirth = (cells: readonly HeadedCell[]): HeadedCell[] => {
  const told = cells.filter(isToldBirth)
  const untold = cells.filter(cell => cell.heading === undefined && cell.label === undefined && !isToldBirth(cell))
  return [...told, ...lookLikeChildren(untold)]
}

const isToldBirth = (cell: HeadedCell): boolean => {
  if (!/\d/.test(cell.text)) return false
  if (givesDateOfBirth(cell.text)) return true
  const said = cell.heading === 'birth' || (cell.heading === undefined && cell.label === 'birth')
  return said && (fullDatesIn(cell.text).length > 0 || isUnseparatedDate(cell.text.trim()))
}

/** Eight digits, or the day number of a spreadsheet that shows no date (1 January 1990 to 31 December 2049). */
const isUnseparatedDate = (text: string): boolean => {
  if (/^\d{5}$/.test(text)) return Number(text) >= 32_874 && Number(text) <= 54_788
  if (!/^\d{8}$/.test(text)) return false
  const at = (from: number, to: number) => Number(text.slice(from, to))
  const dates = [calendarDate(at(4, 8), at(2, 4), at(0, 2)), calendarDate(at(0, 4), at(4, 6), at(6, 8))]
  return dates.some(date => date !== undefined && date.year >= 1900 && date.year < 2100)
}

const lookLikeChildren = (cells: readonly HeadedCell[]): HeadedCell[] => {
  const dated = cells.flatMap(cell => {
    const date = /\d/.test(cell.text) ? wholeDate(cell.text) : undefined
    return date === undefined ? [] : [{ cell, date }]
  })
  const columns = Map.groupBy(dated, ({ cell }) => cell.column)
  return [...columns.values()]
    .filter(column => isSpreadLikeBirths(column.map(({ date }) => date)))
    .flatMap(column => column.map(({ cell }) => cell))
}

const isSpreadLikeBirths = (dates: readonly Temporal.PlainDate[]): boolean => {
  const sorted = dates.map(String).sort()
  const [first, last] = [sorted.at(0), sorted.at(-1)]
  if (sorted.length < 3 || first === undefined || last === undefined) return false
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4))
  return years >= 3 && years <= 27 && new Set(sorted).size / sorted.length >= 0.8
}
