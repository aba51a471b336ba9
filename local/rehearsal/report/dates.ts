import { Temporal } from 'temporal-polyfill'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as people read it: `Tue 7 May 2024`. */
export const dateInWords = (date: string): string => {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date)
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}`
}

/** Date and time of day in London at an instant. */
export const inLondon = (instant: string): { readonly date: string; readonly time: string } => {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London')
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The date in London at an instant, in words. */
export const dayInWords = (instant: string): string => dateInWords(inLondon(instant).date)
