import { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../../../domain/calendars/working-days.ts'
import { accept } from '../../../domain/decisions/accept.ts'
import { handOver } from '../../../domain/decisions/hand-over.ts'
import { move } from '../../../domain/decisions/move.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { returnSubmission } from '../../../domain/decisions/return-submission.ts'
import { requestTemplateOf, type Setting } from '../../../domain/decisions/setting.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered, isWaiting, type Unanswered } from '../../../domain/inspection/request.ts'
import { londonDate, startOfDay } from '../../../domain/time/london.ts'
import { played } from '../../builders/played.ts'

/** An inspection that stands in a step, at an instant. */
export interface Standing {
  readonly place: string
  readonly record: InspectionRecord
  readonly setting: Setting
  readonly now: Temporal.Instant
}

/** An inspection in each step to which everybody comes: on the mornings of all openings and due dates of its plan it is looked where it stands. */
export const standingIn = (key: 'B' | 'C'): Standing[] => {
  const { plan } = played('2026-01-13T09:00:00Z', { footprint: key }).record
  const days = new Set([...Object.values(plan.opens), ...Object.values(plan.due)].map(({ date }) => date))
  const found = [...days].toSorted().flatMap(day => {
    const now = startOfDay(Temporal.PlainDate.from(day)).add({ hours: 1 })
    const { record, setting } = played(now.toString(), { footprint: key })
    const places = new Set(record.requests.filter(isUnanswered).map(one => `${one.stage}/${one.step}`))
    return [...places].map(place => ({ place, record, setting, now }))
  })
  return [...new Map(found.toReversed().map(one => [one.place, one])).values()]
}

export const waitingIn = ({ record, place }: Pick<Standing, 'record' | 'place'>): Unanswered[] =>
  record.requests.filter(isUnanswered).filter(one => `${one.stage}/${one.step}` === place)

type Making = (one: Standing) => InspectionRecord

/** Answers that somebody has to check. */
const submitted: Making = ({ record, place, setting, now }) =>
  waitingIn({ record, place })
    .filter(one => requestTemplateOf(setting.footprint, one.template).acceptedBy !== 'nobody')
    .reduce((so, { key, person, template }) => {
      const { names } = requestTemplateOf(setting.footprint, template)
      const named = names === undefined ? {} : { names: `person-${names}` }
      return applied(so, submit(so, { request: key, by: person, reference: 'answer', ...named }, setting, now))
    }, record)

const returned: Making = one =>
  waitingIn(one).reduce((so, { key }) => {
    const isChecked = so.requests.some(each => each.key === key && each.state === 'submitted')
    const command = { request: key, by: 'person-coordinator', reason: 'A part is missing' }
    return isChecked ? applied(so, returnSubmission(so, command, one.setting, one.now)) : so
  }, submitted(one))

/** One answer has been accepted, the others are still to come; as it was where only one is asked. */
const partlyAccepted: Making = one => {
  const [first, ...others] = waitingIn(one)
  if (first === undefined || others.length === 0) return one.record
  const { names, acceptedBy } = requestTemplateOf(one.setting.footprint, first.template)
  const named = names === undefined ? {} : { names: `person-${names}` }
  const answer = { request: first.key, by: first.person, reference: 'answer', ...named }
  const so = applied(one.record, submit(one.record, answer, one.setting, one.now))
  if (acceptedBy === 'nobody') return so
  return applied(so, accept(so, { request: first.key, by: 'person-coordinator' }, one.setting, one.now))
}

/** Nobody has answered until the lead was asked. */
export const lateFrom = (one: Standing): Standing => {
  const [stage, step] = [one.record.inspection.stage, one.place.split('/')[1] ?? '']
  const longStops = waitingIn(one).map(each => each.longStop)
  const now = Temporal.Instant.from(longStops.toSorted()[0] ?? '')
  const { run } = one.record.inspection
  const ask = { stage, step, iteration: 1, run, executionStartedAt: now }
  const change = overdueStep(one.record, ask, one.setting, now)
  return { ...one, now, record: change === undefined ? one.record : applied(one.record, change) }
}

const handedOver: Making = one =>
  waitingIn(one).reduce(
    (so, { key, person }) => applied(so, handOver(so, { request: key, by: person, to: 'person-colleague' }, one.now)),
    one.record,
  )

/** The lead has moved what is asked by ten working days, and all that follows with it. */
const moved: Making = ({ record, place, setting, now }) => {
  const [first] = waitingIn({ record, place })
  if (first === undefined || requestTemplateOf(setting.footprint, first.template).due.statutory) return record
  const to = addWorkingDays(setting.calendar, londonDate(Temporal.Instant.from(first.due)), 10).toString()
  const command = {
    key: first.key,
    to,
    way: 'keep-gaps',
    reason: 'The chair is away',
    by: 'person-inspection-lead',
  } as const
  return applied(record, move(record, command, setting, now))
}

const unanswered: Making = ({ record }) => record

/** What has become of the requests in which an inspection stands. */
export const makings = { unanswered, submitted, returned, partlyAccepted, handedOver, moved } as const

export const made = (one: Standing, how: keyof typeof makings | 'late'): Standing =>
  how === 'late' ? lateFrom(one) : { ...one, record: makings[how](one) }

export const hows = ['unanswered', 'submitted', 'returned', 'partlyAccepted', 'handedOver', 'moved', 'late'] as const

/** What is waited for, by key. */
export const waitingByKey = ({ requests }: InspectionRecord) =>
  Object.fromEntries(requests.filter(isWaiting).map(one => [one.key, one]))
