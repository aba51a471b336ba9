import { Temporal } from 'temporal-polyfill'
import type { Inspection, Suspension } from '../inspection/inspection.ts'
import type { Span } from './board-facts.ts'
import { latestDay } from './day-order.ts'
import { stillnessOf } from './stillness.ts'

/** The times in which an inspection was suspended, the soonest first; one that still lasts ends today, `2024-05-07`. */
export const suspendedSpans = (inspection: Inspection, today: string): Span[] => {
  const still = stillnessOf(inspection)
  const over = (inspection.suspensions ?? []).filter(({ from, until }) => from < until).map(spanOf)
  return still?.kind === 'suspended' ? [...over, { from: still.since, to: latestDay(still.since, today) }] : over
}

/** The day on which it went on counts again. */
const spanOf = ({ from, until }: Suspension): Span => ({
  from,
  to: Temporal.PlainDate.from(until).subtract({ days: 1 }).toString(),
})
