import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../calendars/working-days.ts'
import { isOver } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request, type Unanswered } from '../inspection/request.ts'
import { stepKey } from '../inspection/step.ts'
import { dueOn } from '../plan/due.ts'
import { londonDate } from '../time/london.ts'
import { asksFor, type Message } from './asking.ts'
import { changing, entry } from './change.ts'
import { retireReminders } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { dueAnew } from './under-new-plan.ts'

/** What arrived: the messages, and when. */
export interface Arrived {
  readonly notices: readonly Message[]
  /** An ISO instant. */
  readonly at: string
}

/**
 * What asked somebody for some requests was delivered at an instant: where their time runs from receipt it is counted from that
 * day, or the next working day after it. Suspended, the time that is left stays as it is. Undefined if none of them waits
 * for that (any more). domain.md R19.
 */
export const delivered = (
  record: InspectionRecord,
  { notices, at }: Arrived,
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const awaiting = record.requests
    .filter(isUnanswered)
    .filter(one => one.awaitsReceipt === true && notices.some(notice => asksFor(notice, one)))
  if (awaiting.length === 0 || isOver(record.inspection)) return undefined
  const requests = awaiting.map(one => received(record, one, Temporal.Instant.from(at), setting, now))
  const later = requests.filter((one, index) => one.due !== awaiting[index]?.due)
  const places = new Set(later.map(stepKey))
  return changing(record, now, {
    requests,
    // The relay waits for another long stop now.
    steps: record.steps.flatMap(one =>
      one.state === 'open' && places.has(stepKey(one))
        ? [{ ...one, revision: one.revision + 1, wakeOwedSince: now.toString() }]
        : [],
    ),
    retired: later.flatMap(one => retireReminders(record, one.key, 'counted from receipt')),
    entries: requests.map(one => entry(now, 'receipt-proven', one.key, { detail: { at, due: one.due } })),
  })
}

const received = (
  { plan }: InspectionRecord,
  one: Unanswered,
  at: Temporal.Instant,
  setting: Setting,
  now: Temporal.Instant,
): Request => {
  const { awaitsReceipt: _proven, ...request } = one
  if (one.paused !== undefined) return request
  const { calendar, footprint } = setting
  const day = nextWorkingDay(calendar, londonDate(at))
  const template = requestTemplateOf(footprint, one.template)
  const due = dueOn({ plan, template, iteration: one.iteration, openedOn: day, calendar })
  const had = londonDate(Temporal.Instant.from(one.due)).toString()
  return due.date > had ? dueAnew(request, due, setting, now) : request
}
