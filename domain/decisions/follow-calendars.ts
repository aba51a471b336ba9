import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../calendars/working-days.ts'
import { Failure } from '../failure.ts'
import type { Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'
import type { Difference } from '../plan/differences.ts'
import { factsOf } from '../plan/facts.ts'
import { planAnew } from '../plan/moves/plan-anew.ts'
import { standingDates } from '../plan/moves/standing-dates.ts'
import type { Plan } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'
import { entry } from './change.ts'
import { reasonGiven } from './find-request.ts'
import { datesChanged, runningOne } from './move.ts'
import type { Setting } from './setting.ts'
import { dueAnew, underNewPlan } from './under-new-plan.ts'
import { decidedDate } from './waiting-times.ts'

/**
 * The dates to come of a running inspection follow the calendars as they are on file now: a council has published its terms, a
 * holiday was proclaimed. What is past or over stays, and so does what somebody decided, unless it is no working day any more.
 * Errors: CommandRefused (not running), InputInvalid (no reason), NothingToDo (no date would move), CalendarUnknown.
 */
export const followCalendars = (
  record: InspectionRecord,
  command: { readonly reason: string; readonly by: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const inspection = runningOne(record)
  const { by } = command
  const why = reasonGiven(command.reason)
  const change = followed(record, inspection, { by, why }, setting, now)
  if (datesChanged(record, change).length > 0) return change
  throw new Failure('NothingToDo', `do: no date of ${inspection.areaName} would move under the calendars on file.`)
}

/** The dates that would move if a running inspection followed the calendars; none of one that does not run. Errors: CalendarUnknown. */
export const calendarDifferences = (
  record: InspectionRecord,
  setting: Setting,
  now: Temporal.Instant,
): Difference[] => {
  const { inspection } = record
  if (inspection.status !== 'running') return []
  return datesChanged(record, followed(record, inspection, { by: 'system', why: '' }, setting, now))
}

const followed = (
  record: InspectionRecord,
  inspection: Running,
  { by, why }: { readonly by: string; readonly why: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const pins = onWorkingDays(inspection.pins, setting, now)
  const plan = planAnew(
    { ...setting, plan: record.plan, facts: factsOf(inspection) },
    pins,
    staying(record, setting, now),
  )
  const entries = [entry(now, 'plan-changed', `plan-${plan.number}`, { by, why })]
  const requests = onShutDays(record, setting, now)
  const given = { inspection: { ...inspection, pins }, plan, entries, requests }
  return underNewPlan(record, { ...given, tell: 'dates-changed', why: 'dates changed' }, setting, now)
}

/** What is over or past, and requests that have another day than the plan gave them. */
const staying = (record: InspectionRecord, { footprint }: Setting, now: Temporal.Instant): ReadonlySet<string> => {
  const { plan } = record
  const today = londonDate(now)
  const planned = { ...plan.opens, ...plan.due }
  const isPast = ({ date }: Plan['due'][string]): boolean => date < today.toString()
  const decided = standingDates(record, footprint, today).filter(
    one => one.state !== 'to-come' || one.date !== planned[one.key]?.date,
  )
  return new Set([
    ...decided.map(one => one.key),
    ...[...Object.values(plan.opens), ...Object.values(plan.due)].filter(isPast).map(one => one.key),
    ...plan.milestones.filter(isPast).map(one => one.key),
  ])
}

/** A pinned date to come on which nobody works any more goes to the next working day. */
const onWorkingDays = (pins: Running['pins'], { calendar }: Setting, now: Temporal.Instant): Running['pins'] => {
  const today = londonDate(now).toString()
  return Object.fromEntries(
    Object.entries(pins).map(([key, pin]) => [
      key,
      pin.date < today ? pin : { ...pin, date: nextWorkingDay(calendar, Temporal.PlainDate.from(pin.date)).toString() },
    ]),
  )
}

/** Open requests with a day of their own on which nobody works any more: they have until the next working day. */
const onShutDays = ({ plan, requests }: InspectionRecord, setting: Setting, now: Temporal.Instant): Request[] =>
  requests.filter(isUnanswered).flatMap(one => {
    const has = londonDate(Temporal.Instant.from(one.due))
    const { calendar } = setting
    const isToCome = Temporal.PlainDate.compare(has, londonDate(now)) >= 0
    const day = isToCome && has.toString() !== plan.due[one.template]?.date ? calendar.workingDay(has) : undefined
    if (day === undefined || day.working) return []
    const next = nextWorkingDay(calendar, has)
    const why = decidedDate(next, `the next working day after ${has} (${day.why})`, now)
    return [dueAnew(one, { date: next.toString(), why }, setting, now)]
  })
