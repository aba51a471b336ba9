import { Temporal } from 'temporal-polyfill'
import type { RequestTemplate, StepTemplate } from '../footprints/schema.ts'
import type { AuditEntry } from '../inspection/audit-event.ts'
import type { DueNotice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Unanswered } from '../inspection/request.ts'
import type { OpenStep } from '../inspection/step.ts'
import { findLadder } from '../ladders/library.ts'
import { noticesOfRung } from '../ladders/notices.ts'
import { dueOn } from '../plan/due.ts'
import { personFor, type Role, role } from '../roles/roles.ts'
import { londonDate } from '../time/london.ts'
import { changing, entry } from './change.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { waitingTimes } from './waiting-times.ts'

/** Requests opened in one commit: each brings a request, two or three notices and a line of audit; a commit holds 100. */
const requestsInOneCommit = 15

/** Opens the next of a step's requests, as many as one commit takes, each with its plan's due date and its first notices. */
export const openRequests = (
  record: InspectionRecord,
  step: OpenStep,
  setting: Setting,
  now: Temporal.Instant,
  entries: readonly AuditEntry[] = [],
): Change => {
  const opening = step.stillToOpen.slice(0, requestsInOneCommit)
  const requests = opening.map(asked => openRequest(record, step, asked, setting, now))
  const openRequests = step.openRequests + requests.length
  return changing(record, now, {
    steps: [{ ...step, openRequests, stillToOpen: step.stillToOpen.slice(requestsInOneCommit) }],
    requests,
    notices: requests.flatMap(one => openingNotices(record, one, setting, now)),
    entries: [
      ...entries,
      ...requests.map(one => entry(now, 'request-opened', one.key, { detail: { role: one.role, due: one.due } })),
    ],
  })
}

/** What a step asks that has not been asked yet, as `R4/inspection-co-ordinator`: after a migration some of it may have been. */
export const notAskedYet = (
  { requests }: InspectionRecord,
  { requests: rows }: StepTemplate,
  iteration: number,
): string[] => {
  const asked = new Set(requests.map(one => one.key))
  return rows.flatMap(row =>
    row.askedOf.filter(one => !asked.has(requestKey(row, one, iteration))).map(one => `${row.key}/${one}`),
  )
}

/** `R5`, or `R1-cpp-chair` where each of several roles is asked; with `-2`, `-3` in later iterations of its step. */
const requestKey = ({ key, askedOf }: RequestTemplate, asks: Role, iteration: number): string =>
  [key, ...(askedOf.length > 1 ? [asks] : []), ...(iteration > 1 ? [iteration] : [])].join('-')

const openRequest = (
  record: InspectionRecord,
  step: OpenStep,
  asked: string,
  setting: Setting,
  now: Temporal.Instant,
): Extract<Unanswered, { state: 'open' }> => {
  const [templateKey = '', roleKey = ''] = asked.split('/')
  const template = requestTemplateOf(setting.footprint, templateKey)
  const { stage, iteration } = step
  const { plan } = record
  const { calendar } = setting
  const due = dueOn({ plan, template, iteration, openedOn: londonDate(now), calendar })
  const asks = role.parse(roleKey)
  return {
    state: 'open',
    key: requestKey(template, asks, iteration),
    template: templateKey,
    stage,
    step: step.step,
    iteration,
    role: asks,
    person: personFor(record.inspection.people, asks),
    openedAt: now.toString(),
    generation: 1,
    returns: 0,
    ...(template.fromReceipt === undefined ? {} : { awaitsReceipt: true }),
    ...(due.why === plan.due[templateKey]?.why ? {} : { why: { ...due.why, date: due.date } }),
    ...waitingTimes(template, Temporal.PlainDate.from(due.date), setting, now),
  }
}

const openingNotices = (
  { inspection }: InspectionRecord,
  request: Unanswered,
  { footprint }: Setting,
  now: Temporal.Instant,
): DueNotice[] => {
  const ladder = findLadder(requestTemplateOf(footprint, request.template).ladder)
  return noticesOfRung({ ladder, rung: 'opened', request, inspection, notBefore: now.toString() })
}
