import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, type Waiting } from '../inspection/request.ts'
import { changing, entry } from './change.ts'
import { stepAfterClosing } from './close-request.ts'
import { findWaiting, reasonGiven } from './find-request.ts'
import { notify, retire } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

interface Waive {
  readonly request: string
  readonly by: string
  readonly reason: string
}

/**
 * The lead goes on without an answer, with a reason that stays in the record (domain.md 7.2).
 * Errors: RequestUnknown, CommandRefused (closed already, a decision, or not the lead), InputInvalid (no reason).
 */
export const waive = (record: InspectionRecord, command: Waive, setting: Setting, now: Temporal.Instant): Change =>
  waiveAll(record, [findWaiting(record, command.request)], command, setting, now)

/** Waives several requests of one step in one act. Errors: CommandRefused (not the lead), InputInvalid (no reason). */
export const waiveAll = (
  record: InspectionRecord,
  requests: readonly Waiting[],
  command: Omit<Waive, 'request'>,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  checkLead(record, command.by)
  const reason = reasonGiven(command.reason)
  for (const one of requests) checkWaivable(one, setting)
  const waived = requests.map(one => ({
    ...baseOf(one),
    state: 'waived' as const,
    reason,
    waivedBy: command.by,
    closedAt: now.toString(),
  }))
  const closing = stepAfterClosing(record, waived, now)
  return changing(record, now, {
    requests: waived,
    steps: closing.steps,
    retired: waived.flatMap(one => retire(record, one.key, 'waived')),
    notices: waived.map(one =>
      notify(record.inspection, now, {
        template: 'request-waived',
        to: one.person,
        about: one.key,
        occasion: one.generation,
      }),
    ),
    entries: [
      ...waived.map(one => entry(now, 'request-waived', one.key, { by: command.by, why: reason })),
      ...closing.entries,
    ],
  })
}

/**
 * A decision on which the way of the inspection turns has to be taken by somebody: the panel's, the link inspector's
 * (domain.md D-10). Errors: CommandRefused.
 */
const checkWaivable = ({ key, template }: Waiting, { footprint }: Setting): void => {
  const { outcomes, silence } = requestTemplateOf(footprint, template)
  if (outcomes.length === 0 || silence.kind === 'counts-as') return
  throw new Failure(
    'CommandRefused',
    `request: ${key} is a decision (${outcomes.join(', ')}) and cannot be waived. Give more time, or have somebody else take it.`,
  )
}

/** Only the inspection lead may waive, extend or go on without. Errors: CommandRefused. */
export const checkLead = ({ inspection }: InspectionRecord, by: string): void => {
  if (by !== inspection.people['inspection-lead'])
    throw new Failure(
      'CommandRefused',
      `by: ${by} is not the inspection lead of ${inspection.id}; ask the lead to decide.`,
    )
}
