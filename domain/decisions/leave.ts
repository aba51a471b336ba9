import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Unanswered } from '../inspection/request.ts'
import { type Role, roleNames } from '../roles/roles.ts'
import { changing, entry } from './change.ts'
import { passedOn } from './hand-over.ts'

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

/**
 * A person leaves, or hands everything over: each role and each open wait goes to somebody else, with its dates as they are,
 * in one act; who takes over is told in one message. Errors: NothingToDo (nothing is with the person, or it is the same one).
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
  return changing(record, now, {
    inspection: { ...inspection, people },
    ...passed,
    // They leave together.
    notices: passed.notices.map(one => ({ ...one, alone: false })),
    entries: [
      entry(now, 'person-left', person, { by, detail: { to, roles: roles.length, requests: requests.length } }),
      ...roles.map(role => entry(now, 'person-named', role, { by, detail: { person: to } })),
      ...requests.map(one => entry(now, 'request-handed-over', one.key, { by, detail: { from: person, to } })),
    ],
  })
}
