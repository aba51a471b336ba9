import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { applied } from '../inspection/applied.ts'
import type { Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'
import { type Difference, differences } from '../plan/differences.ts'
import { factsOf } from '../plan/facts.ts'
import { asItHolds } from '../plan/moves/as-it-holds.ts'
import type { Move } from '../plan/moves/move.ts'
import { type Moved, moved } from '../plan/moves/moved.ts'
import { standingDates } from '../plan/moves/standing-dates.ts'
import { type Way, ways } from '../plan/moves/ways.ts'
import { londonDate } from '../time/london.ts'
import { entry } from './change.ts'
import { findUnanswered, reasonGiven } from './find-request.ts'
import type { Setting } from './setting.ts'
import { dueAnew, underNewPlan } from './under-new-plan.ts'

/** A date that somebody wants on another day: `stage/step` for an opening, else a request or its template. */
export interface MoveDate {
  readonly key: string
  readonly to: string
  readonly way: Way
  readonly reason: string
  readonly by: string
}

/**
 * Moves a date of a running inspection, and those after it in the way chosen: a new plan, new days and reminders for the open
 * requests among them, the reminders of the days before retired, everybody concerned told once (features.md C6, C7).
 * Errors: CommandRefused, RequestUnknown, InputInvalid, NotAWorkingDay, NothingToDo, CalendarUnknown.
 */
export const move = (record: InspectionRecord, command: MoveDate, setting: Setting, now: Temporal.Instant): Change => {
  const inspection = runningOne(record)
  const asked = moveOf(record, command, setting, now)
  const { plan, pins, changed } = moved(asked)
  const { key, way, by, reason: why } = asked
  const from = asked.standing.find(one => one.key === key)?.date ?? ''
  const detail = { key, from, to: command.to, way, plan: plan.number }
  const entries = [entry(now, 'date-moved', command.key, { by, why, detail })]
  const requests = movedRequests(record, { plan, changed }, setting, now)
  const given = { inspection: { ...inspection, pins }, plan, entries, requests }
  return underNewPlan(record, { ...given, tell: 'dates-changed', why: 'dates changed' }, setting, now)
}

/** The inspection, which must be running. Errors: CommandRefused. */
export const runningOne = ({ inspection }: InspectionRecord): Running => {
  if (inspection.status === 'running') return inspection
  const { areaName, status } = inspection
  const wayOut = status === 'suspended' ? 'Resume it first.' : 'Only dates of a running inspection can move.'
  throw new Failure('CommandRefused', `do: ${areaName} is ${status}. ${wayOut}`)
}

const moveOf = (record: InspectionRecord, command: MoveDate, setting: Setting, now: Temporal.Instant): Move => {
  const { inspection, plan, requests } = record
  const today = londonDate(now)
  const asked = requests.find(one => one.key === command.key)
  const isOneOfSeveral = asked !== undefined && asked.key !== asked.template
  return {
    ...setting,
    ...command,
    reason: reasonGiven(command.reason),
    key: isOneOfSeveral ? findUnanswered(record, command.key).template : command.key,
    to: Temporal.PlainDate.from(command.to),
    plan,
    pins: inspection.pins,
    facts: factsOf(inspection),
    standing: standingDates(record, setting.footprint, today),
    today,
  }
}

/** Every open request that was given another day by hand, in whichever iteration. */
const movedRequests = (
  { requests }: InspectionRecord,
  { plan, changed }: Pick<Moved, 'plan' | 'changed'>,
  setting: Setting,
  now: Temporal.Instant,
): Request[] =>
  requests.filter(isUnanswered).flatMap(one => {
    const planned = plan.due[one.template]
    const has = londonDate(Temporal.Instant.from(one.due)).toString()
    if (planned === undefined || !changed.has(one.template) || planned.date === has) return []
    return [dueAnew(one, planned, setting, now)]
  })

/** One way in which a date could move, with everything that would be different; or why that way is not open. */
export type WayToMove =
  | { readonly way: Way; readonly change: Change; readonly differences: Difference[]; readonly refused?: undefined }
  | { readonly way: Way; readonly refused: string; readonly change?: undefined; readonly differences?: undefined }

/** The three ways side by side. What is wrong whatever the way is said of each. */
export const waysToMove = (
  record: InspectionRecord,
  asked: Omit<MoveDate, 'way'>,
  setting: Setting,
  now: Temporal.Instant,
): WayToMove[] =>
  ways.map(way => {
    try {
      const change = move(record, { ...asked, way }, setting, now)
      return { way, change, differences: datesChanged(record, change) }
    } catch (error) {
      if (error instanceof Failure) return { way, refused: error.message }
      throw error
    }
  })

/** The dates that a change of the plan changes, with the days that open requests really had and have. */
export const datesChanged = (record: InspectionRecord, change: Change): Difference[] => {
  const after = applied(record, change)
  return differences(asItHolds(record.plan, record.requests), asItHolds(after.plan, after.requests))
}
