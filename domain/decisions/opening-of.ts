import { Temporal } from 'temporal-polyfill'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Step, StepPlace } from '../inspection/step.ts'
import { opensOn } from '../plan/due.ts'
import { factsOf } from '../plan/facts.ts'
import { londonDate, startOfDay } from '../time/london.ts'
import type { Setting } from './setting.ts'

/** 09:00 of the day on which the plan opens the step. */
export const openingOf = (
  { inspection, plan, steps }: InspectionRecord,
  { stage, step, iteration }: StepPlace,
  { footprint, calendar }: Setting,
  now: Temporal.Instant,
): Temporal.Instant => {
  const today = londonDate(wayFreeSince(steps, now))
  const day = opensOn({ plan, footprint, stage, step, iteration, today, calendar, facts: factsOf(inspection) })
  return startOfDay(Temporal.PlainDate.from(day))
}

/** When the last step closed: a late day is counted from there, so that it stays the same however often a relay asks. */
const wayFreeSince = (steps: readonly Step[], now: Temporal.Instant): Temporal.Instant => {
  const closed = steps.flatMap(one => (one.state === 'closed' ? [Temporal.Instant.from(one.closedAt)] : []))
  return closed.sort(Temporal.Instant.compare).at(-1) ?? now
}
