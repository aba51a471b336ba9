import { Temporal } from 'temporal-polyfill'
import { dayAfter, pausedRequest } from '../decisions/paused-request.ts'
import { requestTemplateOf, type Setting, stepTemplateOf } from '../decisions/setting.ts'
import { dueAnew } from '../decisions/under-new-plan.ts'
import { decidedDate } from '../decisions/waiting-times.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Request, type Unanswered } from '../inspection/request.ts'
import { findLadder } from '../ladders/library.ts'
import { dueOn } from '../plan/due.ts'
import type { Plan, PlannedDate } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'

type Days = Pick<NonNullable<Inspection['migratedFrom']>, 'due' | 'left'>

/** What comes back to a footprint that an inspection had: requests, the days that they had, and whether it left it today. */
interface Back {
  readonly requests: readonly Unanswered[]
  readonly days: Days
  readonly isSameDay: boolean
}

/** The days that open requests have, by their key; suspended, what is left until them. */
export const daysOf = (requests: readonly Request[]): Days => {
  const open = requests.filter(isUnanswered)
  const left = open.flatMap(({ key, paused }) => (paused === undefined ? [] : [[key, paused.dueInDays]]))
  return {
    due: Object.fromEntries(open.map(one => [one.key, had(one)])),
    ...(left.length === 0 ? {} : { left: Object.fromEntries(left) }),
  }
}

/**
 * Open requests that have another day under the plan of another footprint, or again the day that they had before; and those
 * that come back. Never with less time than a request that is made today, unless they had less already; undone on the day on
 * which it was done, with just what they had. Suspended, what comes
 * back stands still as well, and what stands still has again left what it had before.
 */
export const duesUnder = (
  record: InspectionRecord,
  plan: Plan,
  { requests: back, days, isSameDay }: Back,
  setting: Setting,
  now: Temporal.Instant,
): Request[] => {
  const { due, left = {} } = days
  const again = back.map(one => {
    const before = left[one.key] === undefined ? due[one.key] : dayAfter(setting.calendar, left[one.key] ?? 0, now)
    return dueAnew(one, later(one, before, fromToday(one, plan, setting, now)), setting, now)
  })
  if (record.inspection.status === 'suspended')
    return [
      ...again.map(one => (isWaiting(one) ? pausedRequest(one, setting, now) : one)),
      ...record.requests.filter(isUnanswered).flatMap(one => leftAsBefore(one, left[one.key], setting) ?? []),
    ]
  const moved = record.requests.filter(isUnanswered).flatMap(one => {
    const planned = asBefore(due[one.key], plan, one, now) ?? movedBy(plan, record.plan, one)
    if (planned === undefined || stepTemplateOf(setting.footprint, one) === undefined) return []
    const before = (isSameDay ? due[one.key] : undefined) ?? had(one)
    return [dueAnew(one, sooner(planned, before, one, fromToday(one, plan, setting, now)), setting, now)]
  })
  return [...moved, ...again]
}

type Due = Pick<PlannedDate, 'date' | 'why'>

const movedBy = (plan: Plan, before: Plan, { template, iteration }: Unanswered): Due | undefined => {
  const planned = plan.due[template]
  return iteration > 1 || planned?.date === before.due[template]?.date ? undefined : planned
}

const asBefore = (date: string | undefined, plan: Plan, one: Unanswered, now: Temporal.Instant): Due | undefined => {
  if (date === undefined || date === had(one)) return undefined
  const planned = plan.due[one.template]
  if (planned?.date === date && one.iteration === 1) return planned
  return { date, why: decidedDate(Temporal.PlainDate.from(date), 'as before it went over to another footprint', now) }
}

/** The day on which it would be due if it were asked today. */
const fromToday = (one: Unanswered, plan: Plan, { calendar, footprint }: Setting, now: Temporal.Instant): Due => {
  const template = requestTemplateOf(footprint, one.template)
  return dueOn({ plan, template, iteration: one.iteration, openedOn: londonDate(now), calendar })
}

const had = (one: Unanswered): string => londonDate(Temporal.Instant.from(one.due)).toString()

/** The planned day, or the first possible one after it: what it had before, or what it would have if asked today. */
const sooner = (planned: Due, before: string, one: Unanswered, today: Due): Due => {
  if (planned.date >= before) return planned
  const soonest = today.date < before ? today : { date: before, why: one.why ?? planned.why }
  return planned.date >= soonest.date ? planned : soonest
}

const later = (one: Unanswered, before: string | undefined, today: Due): Due => {
  const date = before ?? had(one)
  return date > today.date ? { date, why: one.why ?? today.why } : today
}

/** A request that stands still with the days that it had left before, and the reminders that are to come by then. */
const leftAsBefore = (one: Unanswered, days: number | undefined, { footprint }: Setting): Unanswered | undefined => {
  const { paused } = one
  if (paused === undefined || days === undefined || days === paused.dueInDays) return undefined
  const { rungs } = findLadder(requestTemplateOf(footprint, one.template).ladder)
  const longStopInDays = paused.longStopInDays + days - paused.dueInDays
  const toCome = rungs.filter(({ workingDaysFromDue }) => days + workingDaysFromDue > 0).map(({ rung }) => rung)
  return { ...one, paused: { ...paused, dueInDays: days, longStopInDays, rungs: toCome } }
}
