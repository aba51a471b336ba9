import { Temporal } from 'temporal-polyfill'
import { londonDate } from '../time/london.ts'

/**
 * The civil date in London, `2024-05-07`, of an instant of the record. London is an hour ahead of UTC at the most: before
 * 23:00 UTC both have the same date, and time zones are too slow for a board of hundreds.
 */
export const dateOf = (instant: string): string =>
  isUtc(instant) && instant.slice(11, 13) < '23'
    ? instant.slice(0, 10)
    : londonDate(Temporal.Instant.from(instant)).toString()

const isUtc = (instant: string): boolean => instant.endsWith('Z') && instant.charAt(10) === 'T'

/** Today in London. */
export const todayAt = (now: Temporal.Instant): Temporal.PlainDate => Temporal.PlainDate.from(dateOf(now.toString()))
