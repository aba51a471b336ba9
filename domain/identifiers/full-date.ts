import type { Temporal } from 'temporal-polyfill'
import { calendarDate } from './calendar-date.ts'

/** A full date inside a text, and where it stands. */
export interface WrittenDate {
  readonly date: Temporal.PlainDate
  readonly start: number
  readonly end: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const year = '((?:19|20)\\d\\d|\\d\\d)'
const apart = '(?<![\\d/.-])'
const done = '(?!\\d|[/.-]\\d)'

const dayFirst = new RegExp(`${apart}(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?${year}${done}`, 'g')
const yearFirst = new RegExp(`${apart}((?:19|20)\\d\\d)[/.-](\\d{1,2})[/.-](\\d{1,2})${done}`, 'g')
const dayMonthName = new RegExp(
  `${apart}(\\d{1,2})(?:st|nd|rd|th)?[ -]{0,2}(?:of )?${monthName}[ ,.'-]{0,3}${year}${done}`,
  'gi',
)
const monthNameDay = new RegExp(`\\b${monthName} {0,2}(\\d{1,2})(?:st|nd|rd|th)?[ ,]{1,3}${year}${done}`, 'gi')

/** The full dates in a text: day, month and year in the ways that people write them. A month and year alone is none. */
export const fullDatesIn = (text: string): WrittenDate[] => [
  ...written(text, dayFirst, ([a, b, y]) => onDay(y, b, a) ?? onDay(y, a, b)),
  ...written(text, yearFirst, ([y, m, d]) => onDay(y, m, d)),
  ...written(text, dayMonthName, ([d, m, y]) => onDay(y, monthOf(m), d)),
  ...written(text, monthNameDay, ([m, d, y]) => onDay(y, monthOf(m), d)),
]

/** The date that a whole text is, if it is one; a time behind it is passed over. */
export const wholeDate = (text: string): Temporal.PlainDate | undefined => {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}[\d:.Z]*$/, '')
  return fullDatesIn(bare).find(({ start, end }) => start === 0 && end === bare.length)?.date
}

type Parts = readonly (string | undefined)[]

const written = (text: string, pattern: RegExp, dateOf: (parts: Parts) => Temporal.PlainDate | undefined) =>
  [...text.matchAll(pattern)].flatMap((match): WrittenDate[] => {
    const date = dateOf(match.slice(1))
    return date === undefined ? [] : [{ date, start: match.index, end: match.index + match[0].length }]
  })

const monthOf = (name = ''): string => String(months.indexOf(name.toLowerCase()) + 1)

const onDay = (year = '', month = '', day = '') => calendarDate(fullYear(year), Number(month), Number(day))

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (year < '50' ? 2000 : 1900)
