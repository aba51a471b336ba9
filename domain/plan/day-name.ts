import { Temporal } from 'temporal-polyfill'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Where the working weekdays of the footprints stand in their week. */
export const daysAfterMonday = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4 } as const

/** A date of a record, `2024-05-07`, as people write it. */
export const dayNamed = (date: string): string => dayName(Temporal.PlainDate.from(date))

/** A date as people write it: `Tuesday 7 May 2024`. The same on every machine, whatever languages it has. */
export const dayName = (date: Temporal.PlainDate): string =>
  `${days[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]} ${date.year}`
