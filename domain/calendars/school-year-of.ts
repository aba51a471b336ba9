import type { Temporal } from 'temporal-polyfill'

/** The school year that a date belongs to, such as `2023/24`: 1 August to 31 July. */
export const schoolYearOf = ({ year, month }: Temporal.PlainDate): string => {
  const first = month >= 8 ? year : year - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}

/** The first and last date of a school year. */
export const boundsOf = (schoolYear: string): { first: string; last: string } => {
  const start = Number(schoolYear.slice(0, 4))
  return { first: `${start}-08-01`, last: `${start + 1}-07-31` }
}

/** The last date of the August after a school year, in which its summer and the in-service days at its end may lie. */
export const endOfSummerAfter = (schoolYear: string): string => `${Number(schoolYear.slice(0, 4)) + 1}-08-31`
