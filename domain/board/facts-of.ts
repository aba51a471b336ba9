import type { Temporal } from 'temporal-polyfill'
import { findFootprint } from '../footprints/library.ts'
import type { AuditEntry } from '../inspection/audit-event.ts'
import { type Inspection, isOver } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting, type Waiting } from '../inspection/request.ts'
import type { Plan } from '../plan/schema.ts'
import type { Asked, BoardFacts } from './board-facts.ts'
import { plannedStages } from './planned-stages.ts'
import { questionsWaiting } from './questions-waiting.ts'
import { realStages } from './real-stages.ts'

/**
 * The board's facts of a record as it is after a change of `before`, whose audit says whether anything moved.
 * Errors: FootprintUnknown.
 */
export const boardFactsOf = (
  { inspection, plan, steps, requests }: InspectionRecord,
  before: Pick<Inspection, 'board' | 'lastMovedAt'>,
  entries: readonly AuditEntry[],
  now: Temporal.Instant,
): BoardFacts => {
  const footprint = findFootprint(inspection.footprint.key, inspection.footprint.version)
  const publication = publicationOf(plan)
  const questions = isOver(inspection) ? [] : questionsWaiting(before.board?.questions ?? [], entries, requests)
  return {
    weeks: weeksOf(plan),
    ...(publication === undefined ? {} : { publication }),
    planned: plannedStages(plan, footprint),
    real: realStages(inspection, steps),
    // Suspended, nothing is waited for.
    asked: requests.filter(isWaiting).filter(isNotPaused).map(askedOf).sort(byDue),
    ...(questions.length === 0 ? {} : { questions }),
    movedAt: hasMoved(entries) ? now.toString() : (before.board?.movedAt ?? before.lastMovedAt),
  }
}

/** The planned day of the report, the milestone that every footprint has. */
export const publicationOf = ({ milestones }: Pick<Plan, 'milestones'>): string | undefined =>
  milestones.find(one => one.key === 'publication')?.date

const weeksOf = ({ weeks, skippedWeeks, letterDate }: Plan): BoardFacts['weeks'] => ({
  first: weeks[0]?.monday ?? letterDate,
  count: weeks.length,
  skipped: skippedWeeks.map(one => one.monday),
})

const isNotPaused = ({ paused }: Waiting): boolean => paused === undefined

const askedOf = (one: Waiting): Asked => {
  const { key, template, role, person, state, due, moreTime } = one
  const asks = moreTime === undefined || state === 'submitted' ? {} : { moreTimeUntil: moreTime.until }
  return { request: key, template, role, person, state, since: sinceWhen(one), due, ...asks }
}

/** The soonest due first; those due at the same time by their keys, in whatever order a store reads them. */
const byDue = (one: Asked, other: Asked): number =>
  `${one.due} ${one.request}` < `${other.due} ${other.request}` ? -1 : 1

const sinceWhen = (one: Waiting): string => {
  if (one.state === 'submitted') return one.submission.at
  return one.state === 'returned' ? one.returnedAt : one.openedAt
}

const hasMoved = (entries: readonly AuditEntry[]): boolean => entries.some(one => !standsStill.has(one.what))

/** What the system does by itself while everybody waits. */
const standsStill: ReadonlySet<AuditEntry['what']> = new Set([
  'step-taken-over',
  'rung-reached',
  'lead-asked',
  'relay-put-off',
  'relay-renewed',
  'relay-died',
  'failure-recorded',
  'inspection-stuck',
])
