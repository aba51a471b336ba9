import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { changing, entry } from './change.ts'
import { leftBehind } from './left-behind.ts'
import { fitting } from './one-commit.ts'
import { takenOver } from './taken-over.ts'

/**
 * A person leaves, or hands everything over: each role and each open wait goes to somebody else, with its dates as they are,
 * in one act; who takes over is told in one message what it is, and gets what was about to be sent to the one before.
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
  const taking = { from: person, to, requests, withRoles: roles.length > 0, isGone: true }
  const change = changing(record, now, {
    ...takenOver(record, taking, now),
    inspection: { ...inspection, people },
    entries: [
      entry(now, 'person-left', person, { by, detail: { to, roles: roles.length, requests: requests.length } }),
      ...roles.map(role => entry(now, 'person-named', role, { by, detail: { person: to } })),
      ...requests.map(one => entry(now, 'request-handed-over', one.key, { by, detail: { from: person, to } })),
    ],
  })
  return fitting(change)
}
