import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Unanswered } from '../inspection/request.ts'
import { personFor } from '../roles/roles.ts'
import { changing, entry } from './change.ts'
import { findUnanswered } from './find-request.ts'
import { notify } from './notify.ts'

/**
 * Gives a request to a colleague: its date and its reminders stay, and go to whoever has it now. Handing it back, and taking
 * it back, are the same act. Errors: RequestUnknown, CommandRefused (answered or closed), NothingToDo (has it already).
 */
export const handOver = (
  record: InspectionRecord,
  command: { readonly request: string; readonly by: string; readonly to: string },
  now: Temporal.Instant,
): Change => {
  const request = findUnanswered(record, command.request)
  if (request.person === command.to)
    throw new Failure('NothingToDo', `to: ${request.key} is with this person already. Choose somebody else.`)
  const about = request.key
  const passed = passedOn(record, [request], command.to, now)
  const isHolder = personFor(record.inspection.people, request.role) === command.to
  return changing(record, now, {
    ...passed,
    requests: passed.requests.map(one => givenBy(one, isHolder ? undefined : command.by)),
    entries: [
      entry(now, 'request-handed-over', about, {
        by: command.by,
        detail: { from: request.person, to: command.to },
      }),
    ],
  })
}

/** Whoever holds the role has nobody to give it back to. */
const givenBy = ({ handedBy: _before, ...request }: Unanswered, by: string | undefined): Unanswered =>
  by === undefined ? request : { ...request, handedBy: by }

/** Requests with somebody else, who is told; what was about to be sent to the one before, or is held back, is not sent any more. */
export const passedOn = (
  { inspection, notices }: InspectionRecord,
  requests: readonly Unanswered[],
  to: string,
  now: Temporal.Instant,
): Pick<Change, 'notices' | 'retired'> & { readonly requests: readonly Unanswered[] } => {
  const holder = new Map(requests.map(one => [one.key, one.person]))
  return {
    // Whoever has it now has not been missed by any message.
    requests: requests.map(({ unreached: _before, ...one }) => ({ ...one, person: to })),
    retired: notices
      .filter(one => one.state === 'due' || one.state === 'held')
      .filter(one => holder.get(one.about) === one.to && one.template !== 'notification-letter')
      .map(({ slot }) => ({ slot, why: 'handed over' })),
    // Suspended, nothing is sent: whoever has it is told when the inspection goes on.
    notices: (inspection.status === 'suspended' ? [] : requests).map(one =>
      notify(inspection, now, {
        template: 'request-handed-over',
        to,
        about: one.key,
        occasion: inspection.audit.events,
        alone: true,
      }),
    ),
  }
}
