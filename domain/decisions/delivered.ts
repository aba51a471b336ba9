import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../calendars/working-days.ts'
import { isOver } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request, type Unanswered } from '../inspection/request.ts'
import { stepKey } from '../inspection/step.ts'
import { dueOn } from '../plan/due.ts'
import type { PlannedDate } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'
import { asksFor, type Message, saysWhatIsGiven } from './asking.ts'
import { changing, entry } from './change.ts'
import { givenFrom } from './given-time.ts'
import { retireReminders } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { dueAnew } from './under-new-plan.ts'
import { answerAgainBy, decidedDate } from './waiting-times.ts'

/** What arrived: the messages, and when. */
export interface Arrived {
  readonly notices: readonly (Message & { readonly acceptedAt: string })[]
  /** An ISO instant. */
  readonly at: string
}

/** A request, and what the messages that arrived prove of it. */
interface Proven {
  readonly one: Unanswered
  readonly isAsked: boolean
  readonly isGiven: boolean
}

/**
 * What asked somebody for some requests was delivered at an instant: where their time runs from receipt, or more was given, it
 * is counted from that day, or the next working day after it; who was not told before has a week at least. Suspended, the time
 * that is left stays as it is. Undefined if none of them waits for that (any more). domain.md R19.
 */
export const delivered = (
  record: InspectionRecord,
  { notices, at }: Arrived,
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const proven = record.requests.filter(isUnanswered).flatMap(one => provenOf(one, notices))
  if (proven.length === 0 || isOver(record.inspection)) return undefined
  const requests = proven.map(one => received(record, one, Temporal.Instant.from(at), setting, now))
  const later = requests.filter((one, index) => one.due !== proven[index]?.one.due)
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

const provenOf = (one: Unanswered, notices: Arrived['notices']): Proven[] => {
  const waits = one.awaitsReceipt === true || one.unreached === true
  const isAsked = waits && notices.some(notice => asksFor(notice, one))
  const isGiven = notices.some(notice => saysWhatIsGiven(notice, one))
  return isAsked || isGiven ? [{ one, isAsked, isGiven }] : []
}

const received = (
  { plan }: InspectionRecord,
  { one, isAsked, isGiven }: Proven,
  at: Temporal.Instant,
  setting: Setting,
  now: Temporal.Instant,
): Request => {
  const { awaitsReceipt, unreached, given, ...known } = one
  const request: Unanswered = {
    ...known,
    ...(isAsked ? {} : { awaitsReceipt, unreached }),
    ...(isGiven || given === undefined ? {} : { given }),
  }
  if (one.paused !== undefined) return request
  const { calendar, footprint } = setting
  const day = nextWorkingDay(calendar, londonDate(at))
  const template = requestTemplateOf(footprint, one.template)
  const dues = [
    ...(isAsked && awaitsReceipt ? [dueOn({ plan, template, iteration: one.iteration, openedOn: day, calendar })] : []),
    ...(isAsked && unreached && template.due.statutory !== true ? [toldLate(one, at, setting)] : []),
    ...(isGiven && given ? [givenFrom(given, day, setting, now)] : []),
  ]
  const due = dues.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  const had = londonDate(Temporal.Instant.from(one.due)).toString()
  return due !== undefined && due.date > had ? dueAnew(request, due, setting, now) : request
}

/** Who was not told when it was asked is not late: five working days from the day on which it arrived, or the date as it was. */
const toldLate = ({ due }: Unanswered, at: Temporal.Instant, setting: Setting): Pick<PlannedDate, 'date' | 'why'> => {
  const until = answerAgainBy(due, setting, at)
  return { date: until.toString(), why: decidedDate(until, 'five working days from the day on which it arrived', at) }
}
