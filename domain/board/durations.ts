import type { Temporal } from 'temporal-polyfill'
import { findFootprint } from '../footprints/library.ts'
import type { Stage } from '../footprints/stages.ts'
import type { AuditEvent } from '../inspection/audit-event.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Span } from './board-facts.ts'
import { dateOf, todayAt } from './date-of.ts'
import { daysBetween } from './day-words.ts'
import { plannedStages } from './planned-stages.ts'
import { realStages } from './real-stages.ts'

/** How long a stage was to take and took, in calendar days, first and last included. `running`: so far. */
export interface StageDuration {
  readonly stage: Stage
  readonly name: string
  readonly state: 'done' | 'running' | 'to-come'
  readonly plannedDays?: number
  readonly actualDays?: number
  /** Positive: it took, or has taken already, longer than planned. */
  readonly daysOver?: number
}

/**
 * The stages of an inspection, planned against actual. A stage has ended when the audit says that it was finished; where the
 * events given do not reach so far back, when its last step closed. Errors: FootprintUnknown.
 */
export const stageDurations = (
  { inspection, plan, steps }: InspectionRecord,
  events: readonly Pick<AuditEvent, 'what' | 'about' | 'at'>[],
  now: Temporal.Instant,
): StageDuration[] => {
  const footprint = findFootprint(inspection.footprint.key, inspection.footprint.version)
  const planned = plannedStages(plan, footprint)
  const real = realStages(inspection, steps)
  const finished = new Map(events.filter(one => one.what === 'stage-finished').map(one => [one.about, dateOf(one.at)]))
  return footprint.stages.map(({ key, name }) => {
    const { from, to } = real[key] ?? {}
    const end = to === undefined ? undefined : (finished.get(key) ?? to)
    return {
      stage: key,
      name,
      state: from === undefined ? 'to-come' : end === undefined ? 'running' : 'done',
      ...daysOf(planned[key], from, end, todayAt(now).toString()),
    }
  })
}

const daysOf = (
  planned: Span | undefined,
  from: string | undefined,
  end: string | undefined,
  today: string,
): Pick<StageDuration, 'plannedDays' | 'actualDays' | 'daysOver'> => {
  const plannedDays = planned && daysIn(planned)
  const actualDays = from === undefined ? undefined : daysIn({ from, to: end ?? today })
  if (plannedDays === undefined || actualDays === undefined)
    return {
      ...(plannedDays === undefined ? {} : { plannedDays }),
      ...(actualDays === undefined ? {} : { actualDays }),
    }
  const over = actualDays - plannedDays
  return { plannedDays, actualDays, daysOver: end === undefined ? Math.max(0, over) : over }
}

const daysIn = ({ from, to }: Span): number => daysBetween(from, to) + 1
