import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Faults } from './faults.ts'

const dayMs = 86_400_000

/** The instant at which the clocks change: 01:00 UTC on the last Sunday of March and of October. */
const changeIn = (year: number, month: 3 | 10): number => {
  const last = Temporal.PlainDate.from({ year, month, day: 31 })
  return last.subtract({ days: last.dayOfWeek % 7 }).toZonedDateTime('UTC').epochMilliseconds + 3_600_000
}

/** Counts the changes of the clocks that an inspection lived through, and those about which something happened in it. */
export const countClockChanges = (events: readonly AuditEvent[], faults: Pick<Faults, 'drew' | 'hit'>): void => {
  const times = events.map(one => Date.parse(one.at))
  const [fromMs, toMs] = [times[0], times.at(-1)]
  if (fromMs === undefined || toMs === undefined) return
  for (let year = new Date(fromMs).getUTCFullYear(); year <= new Date(toMs).getUTCFullYear(); year++)
    for (const [month, name] of [
      [3, 'spring-forward'],
      [10, 'autumn-back'],
    ] as const) {
      const changeMs = changeIn(year, month)
      if (changeMs < fromMs || changeMs > toMs) continue
      faults.drew(name)
      if (times.some(one => Math.abs(one - changeMs) < 2 * dayMs)) faults.hit(name)
    }
}
