import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../board/date-of.ts'
import { movedDetail } from '../board/latest-change.ts'
import type { AuditEntry } from '../inspection/audit-event.ts'
import type { Inspection, Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Request, type Unanswered } from '../inspection/request.ts'
import type { Step } from '../inspection/step.ts'
import type { TemplateName } from '../notices/template-names.ts'
import type { Plan } from '../plan/schema.ts'
import { personFor } from '../roles/roles.ts'
import { changing } from './change.ts'
import { notify, retire, retireReminders } from './notify.ts'
import { openingOf } from './opening-of.ts'
import { endOwed, withNewRelay } from './relay-life.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { waitingTimes } from './waiting-times.ts'

interface Given {
  /** The inspection as it goes on; plan number, run and relay are set here. */
  readonly inspection: Running
  /** Under the next number. */
  readonly plan: Plan
  readonly entries: readonly AuditEntry[]
  /** What everybody concerned is told, once. */
  readonly tell: TemplateName
  /** Who is told: whoever has something that changed and those who keep it going, unless given. */
  readonly to?: readonly string[]
  /** Why reminders of the dates before are not sent. */
  readonly why: string
  /** Requests whose change is more than what the new plan brings them. */
  readonly requests?: readonly Request[]
  readonly steps?: readonly Step[]
}

/**
 * A live inspection under another plan: moved, resumed and migrated ones all go this way. Requests that are due on another day
 * now get that day and a new ladder; put-off steps get theirs; the relay is started again from the record, the one before is
 * owed its end; the notices of the dates before are retired, and everybody concerned is told once (design.md section 1).
 */
export const underNewPlan = (
  record: InspectionRecord,
  given: Given,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { plan, entries, tell } = given
  const moved = movedRequests(record, given, setting, now)
  const inspection = { ...afresh(given.inspection, record.inspection, now), planNumber: plan.number }
  const changed = new Set((given.steps ?? []).map(keyOf))
  const others = record.steps.filter(one => one.state !== 'closed' && !changed.has(keyOf(one)))
  const told = given.to ?? concerned(inspection, moved)
  return changing(record, now, {
    inspection,
    plan,
    requests: moved,
    steps: [...(given.steps ?? []), ...others.map(one => raised({ ...record, inspection, plan }, one, setting, now))],
    retired: [...moved.flatMap(one => outdated(record, one, given.why)), ...saidAnew(record, tell, told)],
    notices: told.map(to =>
      notify(inspection, now, { template: tell, to, about: inspection.stage, occasion: plan.number }),
    ),
    entries: entries.map(one => (tellsOfPlan.has(one.what) ? withMoves(one, record, moved) : one)),
  })
}

const tellsOfPlan: ReadonlySet<AuditEntry['what']> = new Set(['plan-changed', 'date-moved'])

/** The line of the new plan with the requests that it puts on another day, for whoever is told that dates have changed. */
const withMoves = (one: AuditEntry, { requests }: InspectionRecord, moved: readonly Request[]): AuditEntry => {
  const had = new Map(requests.map(({ key, due }) => [key, dateOf(due)]))
  const details = moved.filter(isWaiting).flatMap(({ key, due }) => {
    const [from, to] = [had.get(key), dateOf(due)]
    return from === undefined || from === to ? [] : [movedDetail({ request: key, from, to })]
  })
  return details.length === 0 ? one : { ...one, detail: { ...one.detail, ...Object.fromEntries(details) } }
}

/** The inspection with a relay of the next run owed, and the end of the one before. */
const afresh = (inspection: Running, before: Inspection, now: Temporal.Instant): Running => {
  const renewed = withNewRelay({ ...inspection, run: before.run }, now)
  const stopOwed = endOwed(before, now)
  return stopOwed === undefined ? renewed : { ...renewed, stopOwed }
}

/** Reminders of the day before; what says for the first time that something is asked says it with the new day. */
const outdated = (record: InspectionRecord, one: Request, why: string): Change['retired'] =>
  isUnanswered(one) ? retireReminders(record, one.key, why) : retire(record, one.key, why)

/** What was still to be said of an earlier change is said by the message of this one. */
const saidAnew = ({ notices }: InspectionRecord, tell: TemplateName, told: readonly string[]): Change['retired'] =>
  notices
    .filter(one => one.state === 'due' && one.template === tell && told.includes(one.to))
    .map(({ slot }) => ({ slot, why: 'dates changed again' }))

const keyOf = ({ stage, step, iteration }: Step): string => `${stage}#${step}#${iteration}`

/** An open step must be asked about anew; a put-off one may have another day. */
const raised = (record: InspectionRecord, one: Step, setting: Setting, now: Temporal.Instant): Step => {
  const revision = one.revision + 1
  if (one.state !== 'later') return { ...one, revision, wakeOwedSince: now.toString() }
  const { paused: _over, ...step } = one
  return { ...step, revision, resumeOn: openingOf(record, step, setting, now).toString() }
}

/** The requests given, and those that the new plan has due on another day than the plan before. */
const movedRequests = (
  record: InspectionRecord,
  { plan, requests = [] }: Given,
  setting: Setting,
  now: Temporal.Instant,
): readonly Request[] => {
  const given = new Set(requests.map(one => one.key))
  const byPlan = record.requests.flatMap(one => {
    const planned = plan.due[one.template]
    const isFirst = (one.state === 'open' || one.state === 'overdue') && one.iteration === 1
    if (!isFirst || given.has(one.key) || planned === undefined) return []
    if (planned.date === record.plan.due[one.template]?.date) return []
    return [dueAnew(one, planned, setting, now)]
  })
  return [...requests, ...byPlan]
}

/**
 * A request that is due on another day: open as when it was asked first, with a ladder counted from that day. Who asks for more
 * time than that is still answered by the lead.
 */
export const dueAnew = (
  request: Unanswered,
  { date, why }: Pick<Plan['due'][string], 'date' | 'why'>,
  setting: Setting,
  now: Temporal.Instant,
): Request => {
  const template = requestTemplateOf(setting.footprint, request.template)
  const times = waitingTimes(template, Temporal.PlainDate.from(date), setting, now)
  const { moreTime, paused: _over, ...kept } = request
  const asks = moreTime !== undefined && moreTime.until > date ? { moreTime } : {}
  const again = { ...kept, ...asks, ...times, why: { ...why, date }, generation: request.generation + 1 }
  if (again.state !== 'overdue') return again
  const { leadAskedAt: _at, timesAsked: _times, ...open } = again
  return { ...open, state: 'open' }
}

/** Whoever has something that changed, and those who keep the inspection going; each once. */
const concerned = ({ people }: Inspection, requests: readonly Request[]): string[] => [
  ...new Set([
    ...requests.map(one => one.person),
    personFor(people, 'coordinator'),
    personFor(people, 'inspection-lead'),
    personFor(people, 'inspection-co-ordinator'),
  ]),
]
