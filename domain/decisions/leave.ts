import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request, type Unanswered } from '../inspection/request.ts'
import type { TemplateName } from '../notices/template-names.ts'
import { personFor, type Role, roleNames } from '../roles/roles.ts'
import { changing, entry } from './change.ts'
import { passedOn } from './hand-over.ts'
import { isReminder } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** What somebody leaves behind in an inspection: the roles held, and the requests that wait for an answer. */
export interface LeftBehind {
  readonly roles: readonly Role[]
  readonly requests: readonly Unanswered[]
}

/** Everything of an inspection that is with a person: what has to go to somebody else when he or she leaves. */
export const leftBehind = ({ inspection, requests }: InspectionRecord, person: string): LeftBehind => ({
  roles: roleNames.filter(one => inspection.people[one] === person),
  requests: requests.filter(isUnanswered).filter(one => one.person === person),
})

/** A request about which somebody has to decide: an answer to be checked, more time that is asked for, a silence. */
export interface DecisionLeft {
  readonly request: Request
  readonly what: 'check' | 'more-time' | 'silence'
}

/** What waits for a person's decision. It goes with the role for which it waits. */
export const decisionsLeft = (
  { inspection, requests }: InspectionRecord,
  person: string,
  { footprint }: Setting,
): DecisionLeft[] =>
  requests.flatMap((request): DecisionLeft[] => {
    const { acceptedBy } = requestTemplateOf(footprint, request.template)
    const isLead = inspection.people['inspection-lead'] === person
    if (request.state === 'submitted')
      return acceptedBy !== 'nobody' && personFor(inspection.people, acceptedBy) === person
        ? [{ request, what: 'check' }]
        : []
    if (!isLead || !isUnanswered(request)) return []
    if (request.moreTime !== undefined) return [{ request, what: 'more-time' }]
    return request.state === 'overdue' ? [{ request, what: 'silence' }] : []
  })

/**
 * A person leaves, or hands everything over: each role and each open wait goes to somebody else, with its dates as they are,
 * in one act; who takes over is told of the requests in one message, and gets what was about to be sent to the one before.
 * Errors: NothingToDo (nothing is with the person, or it is the same one).
 */
export const leave = (
  record: InspectionRecord,
  { person, to, by }: { readonly person: string; readonly to: string; readonly by: string },
  now: Temporal.Instant,
): Change => {
  const { inspection } = record
  const { roles, requests } = leftBehind(record, person)
  if (person === to) throw new Failure('NothingToDo', 'to: this is the same person. Choose somebody else.')
  if (roles.length === 0 && requests.length === 0)
    throw new Failure('NothingToDo', `person: nothing of ${inspection.id} is with this person.`)
  const people = { ...inspection.people, ...Object.fromEntries(roles.map(role => [role, to])) }
  const passed = passedOn(record, requests, to, now)
  // They leave together.
  const told = passed.notices.map(one => ({ ...one, alone: false }))
  const unsent = unsentTo(record, person)
  return changing(record, now, {
    ...passed,
    inspection: { ...inspection, people },
    notices: [...told, ...forwarded(record, unsent, requests, to)],
    retired: unsent.map(({ slot }) => ({ slot, why: 'handed over' })),
    entries: [
      entry(now, 'person-left', person, { by, detail: { to, roles: roles.length, requests: requests.length } }),
      ...roles.map(role => entry(now, 'person-named', role, { by, detail: { person: to } })),
      ...requests.map(one => entry(now, 'request-handed-over', one.key, { by, detail: { from: person, to } })),
    ],
  })
}

/** What is for nobody else: the letter with its five addressees, and the thanks for what somebody has sent in. */
const personal = new Set<TemplateName>(['notification-letter', 'receipt'])

type Unsent = Extract<Notice, { state: 'due' | 'held' }>

/** Messages to a person that have not left, also those that a suspension holds back. */
const unsentTo = ({ notices }: InspectionRecord, person: string): Unsent[] =>
  notices
    .filter(one => one.state === 'due' || one.state === 'held')
    .filter(one => one.to === person && !personal.has(one.template))

/**
 * The same messages to another person: no reminders, nothing of a request of which he or she is told anew, and none that he
 * or she is about to get anyway. Suspended, nothing is sent: everybody is told when the inspection goes on.
 */
const forwarded = (
  { inspection, notices }: InspectionRecord,
  unsent: readonly Unsent[],
  requests: readonly Unanswered[],
  to: string,
): DueNotice[] => {
  if (inspection.status === 'suspended') return []
  const anew = new Set(requests.map(one => one.key))
  const coming = notices.filter(one => one.to === to && one.state === 'due')
  const comes = (one: Notice): boolean =>
    coming.some(other => other.template === one.template && other.about === one.about && other.rung === one.rung)
  return unsent
    .filter(one => one.state === 'due')
    .filter(one => !isReminder(one) && !anew.has(one.about) && !comes(one))
    .map(one => ({ ...one, to, slot: `${one.slot}#${to}` }))
}
