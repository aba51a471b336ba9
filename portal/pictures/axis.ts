import { Temporal } from 'temporal-polyfill'
import type { Span } from '../../domain/board/board-facts.ts'
import { daysBetween } from '../../domain/board/day-words.ts'

/** A line of time: days on it are a number of units from the left edge of the picture. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly shown: Span
  /** Where a day, `2024-05-07`, begins; days outside what is shown stand at its edge. */
  x(day: string): number
}

/** The axis that shows a span between two edges. */
export const axisOf = (shown: Span, from: number, to: number): Axis => {
  const days = Math.max(1, daysBetween(shown.from, shown.to) + 1)
  const unit = (to - from) / days
  const x = (day: string): number =>
    Math.round(10 * (from + between(0, daysBetween(shown.from, day), days) * unit)) / 10
  return { from, to, shown, x }
}

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)

/** The day after a day: where a stretch ends that lasts to the end of its last day. */
export const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The months that a span touches: their first days and short names. */
export const monthsOf = ({ from, to }: Span): { first: string; name: string }[] => {
  const start = Temporal.PlainDate.from(from).with({ day: 1 })
  const count = start.until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months + 1
  return Array.from({ length: count }, (_, n) => {
    const month = start.add({ months: n })
    return { first: month.toString(), name: names[month.month - 1] ?? '' }
  })
}

/** The years that a span touches. */
export const yearsOf = ({ from, to }: Span): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

/** A day in short, as `Tue 7 May`: the axis says the year. */
export const shortDay = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${weekdays[date.dayOfWeek - 1]} ${date.day} ${names[date.month - 1]}`
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
