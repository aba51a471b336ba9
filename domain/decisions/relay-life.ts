import type { Temporal } from 'temporal-polyfill'
import type { Inspection, Running } from '../inspection/inspection.ts'
import { relayName } from '../inspection/relay-name.ts'

/** A relay hands over after 290 days, so that no execution lives longer than 300 (design.md section 5). */
export const longestLifeDays = 290

/** The instant at which an execution has to hand over. */
export const endOfLife = (startedAt: Temporal.Instant): Temporal.Instant =>
  startedAt.add({ hours: longestLifeDays * 24 })

/** The inspection with a new relay of the same stage owed: the next run, which fences off the one before. */
export const withNewRelay = (inspection: Running, now: Temporal.Instant): Running => ({
  ...inspection,
  run: inspection.run + 1,
  relay: { state: 'owed', since: now.toString() },
})

/**
 * The relay that is owed its end once an inspection goes on without it: one that was to end already comes first, since the later
 * one is woken by its steps. A suspended inspection has none of its own.
 */
export const endOwed = (before: Inspection, now: Temporal.Instant): Inspection['stopOwed'] => {
  if (before.stopOwed !== undefined || before.status === 'suspended') return before.stopOwed
  return { stage: before.stage, name: relayName(before), since: now.toString() }
}
