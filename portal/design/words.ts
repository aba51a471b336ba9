import type { Temporal } from 'temporal-polyfill'
import { dayName } from '../../domain/plan/day-name.ts'

/** `Wednesday 6 December 2023`. */
export const dayInWords = dayName

/** `6 December 2023`. */
export const dateInWords = (date: Temporal.PlainDate): string => dayName(date).split(' ').slice(1).join(' ')

/** `6 Dec 2023`, for where there is little room. */
export const shortDate = (date: Temporal.PlainDate): string => {
  const [day = '', month = '', year = ''] = dateInWords(date).split(' ')
  return `${day} ${month.slice(0, 3)} ${year}`
}

const inLondon = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO('Europe/London')

/** `17:00`, in London. */
export const timeInWords = (at: Temporal.Instant): string =>
  inLondon(at).toPlainTime().toString({ smallestUnit: 'minute' })

/** `6 December 2023 at 17:00`, in London. */
export const momentInWords = (at: Temporal.Instant): string =>
  `${dateInWords(inLondon(at).toPlainDate())} at ${timeInWords(at)}`

/** `1 request`, `3 requests`, `no requests`; a plural that needs more than an s is given. */
export const count = (howMany: number, one: string, many = `${one}s`): string =>
  howMany === 0 ? `no ${many}` : `${howMany.toLocaleString('en-GB')} ${howMany === 1 ? one : many}`

/** `a, b and c`. */
export const listInWords = (items: readonly string[]): string => {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** How far a date is from today, in calendar days: `today`, `tomorrow`, `in 5 days`, `yesterday`, `3 days ago`. */
export const daysAway = (date: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const { days } = today.until(date, { largestUnit: 'day' })
  const near: Readonly<Record<number, string>> = { 0: 'today', 1: 'tomorrow', [-1]: 'yesterday' }
  return near[days] ?? (days > 0 ? `in ${days} days` : `${-days} days ago`)
}

/** A title inside a sentence: only its first letter is made small, since names of bodies keep theirs. */
export const inSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title

/** The text with a capital in front. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
