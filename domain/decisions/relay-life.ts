import type { Temporal } from 'temporal-polyfill'
import type { Running } from '../inspection/inspection.ts'

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
