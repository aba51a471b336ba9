import { Temporal } from 'temporal-polyfill'

/** Where a jump ends, in epoch milliseconds; undefined for a jump that is not known, or a next event that does not exist. */
export const jumpTarget = (to: string, nowMs: number, nextMs: number | undefined): number | undefined => {
  if (to === 'next') return nextMs ?? nowMs
  const days = { day: 1, week: 7 }[to]
  if (days === undefined) return undefined
  // Civil days: over a change of the clocks it is the same time of the day.
  const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(nowMs)).toZonedDateTimeISO('Europe/London')
  return now.add({ days }).epochMilliseconds
}
