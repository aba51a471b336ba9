import { Temporal } from 'temporal-polyfill'
import { pausedRequest } from '../decisions/paused-request.ts'
import { requestTemplateOf, type Setting, stepTemplateOf } from '../decisions/setting.ts'
import { dueAnew } from '../decisions/under-new-plan.ts'
import { decidedDate } from '../decisions/waiting-times.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Request, type Unanswered } from '../inspection/request.ts'
import { dueOn } from '../plan/due.ts'
import type { Plan, PlannedDate } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'

/** The days that open requests have, by their key. */
export const daysOf = (requests: readonly Request[]): Readonly<Record<string, string>> =>
  Object.fromEntries(requests.filter(isUnanswered).map(one => [one.key, had(one)]))

/**
 * Open requests that have another day under the plan of another footprint, or again the day that they had before; and those
 * that come back. Never with less time than a request that is made today, unless they had less already. Suspended, what comes
 * back stands still as well.
 */
export const duesUnder = (
  record: InspectionRecord,
  plan: Plan,
  {
    requests: back,
    days,
  }: { readonly requests: readonly Unanswered[]; readonly days: Readonly<Record<string, string>> },
  setting: Setting,
  now: Temporal.Instant,
): Request[] => {
  const again = back.map(one => dueAnew(one, later(one, fromToday(one, plan, setting, now)), setting, now))
  if (record.inspection.status === 'suspended')
    return again.map(one => (isWaiting(one) ? pausedRequest(one, setting, now) : one))
  const moved = record.requests.filter(isUnanswered).flatMap(one => {
    const planned = asBefore(days[one.key], plan, one, now) ?? movedBy(plan, record.plan, one)
    if (planned === undefined || stepTemplateOf(setting.footprint, one) === undefined) return []
    return [dueAnew(one, sooner(planned, one, fromToday(one, plan, setting, now)), setting, now)]
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
const sooner = (planned: Due, one: Unanswered, today: Due): Due => {
  const before = had(one)
  if (planned.date >= before) return planned
  const soonest = today.date < before ? today : { date: before, why: one.why ?? planned.why }
  return planned.date >= soonest.date ? planned : soonest
}

const later = (one: Unanswered, today: Due): Due =>
  had(one) > today.date ? { date: had(one), why: one.why ?? today.why } : today
