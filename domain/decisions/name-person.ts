import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { isOver } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered } from '../inspection/request.ts'
import { personFor, type Role } from '../roles/roles.ts'
import { changing, entry } from './change.ts'
import { leftBehind } from './left-behind.ts'
import { fitting } from './one-commit.ts'
import { takenOver } from './taken-over.ts'

/**
 * Changes who holds a role in this inspection; what waits for the one who held it goes on with the new one, who is told in one
 * message what it is. Errors: NothingToDo (holds it already).
 */
export const namePerson = (
  record: InspectionRecord,
  command: { readonly role: Role; readonly by: string; readonly person: string },
  now: Temporal.Instant,
): Change => {
  const { inspection } = record
  const { role, person: to, by } = command
  const from = inspection.people[role]
  if (from === to) throw new Failure('NothingToDo', 'person: this person holds the role already. Choose somebody else.')
  // While nobody holds a role, its requests are with whoever stands in.
  const had = personFor(inspection.people, role)
  const requests = record.requests.filter(isUnanswered).filter(one => one.role === role && one.person === had)
  const people = { ...inspection.people, [role]: to }
  const taking = { from, to, requests, withRoles: !isOver(inspection), isGone: isGone(record, from, role) }
  const change = changing(record, now, {
    ...takenOver(record, taking, now),
    inspection: { ...inspection, people },
    entries: [entry(now, 'person-named', role, { by, detail: { person: to } })],
  })
  return fitting(change)
}

/** Whether nothing else of the inspection is with the one who held a role. */
const isGone = (record: InspectionRecord, person: string | undefined, role: Role): boolean => {
  if (person === undefined) return false
  const { roles, requests } = leftBehind(record, person)
  return roles.every(one => one === role) && requests.every(one => one.role === role)
}
