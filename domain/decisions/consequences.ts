import type { Temporal } from 'temporal-polyfill'
import type { AuditEntry } from '../inspection/audit-event.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Request, Submission } from '../inspection/request.ts'
import type { Happened } from '../plan/resting-on.ts'
import type { Plan } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'
import { entry } from './change.ts'
import { planWithFact } from './plan-with-fact.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

type Submitted = Extract<Request, { state: 'submitted' }>

/** What an accepted answer changes beside itself. */
export interface Consequences {
  readonly inspection: Inspection
  readonly plan?: Plan
  readonly published: boolean
  readonly entries: AuditEntry[]
}

/** What follows in the world from an answer that is accepted: a person named, a publication, a review, a panel's decision. */
export const consequences = (
  record: InspectionRecord,
  request: Submitted,
  setting: Setting,
  now: Temporal.Instant,
): Consequences => {
  const { inspection } = record
  const { names, records } = requestTemplateOf(setting.footprint, request.template)
  const { submission, key } = request
  if (names !== undefined && submission.names !== undefined) {
    const people = { ...inspection.people, [names]: submission.names }
    const named = entry(now, 'person-named', names, { by: submission.by, detail: { person: submission.names } })
    return { inspection: { ...inspection, people }, published: false, entries: [named] }
  }
  if (records === undefined) return { inspection, published: false, entries: [] }
  const today = londonDate(now).toString()
  if (records === 'publication') {
    const happened = entry(now, 'published', key, { detail: { on: today } })
    const after = replanned(record, { ...inspection, publishedOn: today }, 'publication', setting, happened)
    return { ...after, published: true }
  }
  if (records === 'review') {
    const happened = entry(now, 'review-decided', key, { detail: { on: today } })
    return replanned(record, { ...inspection, lastReviewOn: today }, 'last-review', setting, happened)
  }
  return panelDecided(record, submission, setting, now, key)
}

/** The panel settles need and timing of a progress review (domain.md D-15, D-17). */
const panelDecided = (
  record: InspectionRecord,
  submission: Submission,
  setting: Setting,
  now: Temporal.Instant,
  key: string,
): Consequences => {
  const { progressReviewInMonths: inMonths } = submission
  if (inMonths === undefined) return { inspection: record.inspection, published: false, entries: [] }
  const decided = { ...record.inspection, progressReview: { inMonths } }
  const happened = entry(now, 'review-decided', key, { detail: { inMonths } })
  return replanned(record, decided, 'progress-review', setting, happened)
}

/** The next plan, counted from what has happened now. */
const replanned = (
  record: InspectionRecord,
  inspection: Inspection,
  what: Happened,
  setting: Setting,
  happened: AuditEntry,
): Consequences => {
  const plan = planWithFact(record, inspection, what, setting)
  const { number } = plan
  const made: AuditEntry = { at: happened.at, by: 'system', what: 'plan-made', about: `plan-${number}` }
  return { inspection: { ...inspection, planNumber: number }, plan, published: false, entries: [happened, made] }
}
