import { Temporal } from 'temporal-polyfill'

/** The date with these parts, or undefined where the calendar has no such day. */
export const calendarDate = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
