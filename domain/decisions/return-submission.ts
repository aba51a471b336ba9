import type { Temporal } from 'temporal-polyfill'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, type Request } from '../inspection/request.ts'
import { changing, entry } from './change.ts'
import { findSubmitted, reasonGiven } from './find-request.ts'
import { notify, retireChecks } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { answerAgainBy, decidedDate, waitingTimes } from './waiting-times.ts'

/**
 * Returns an answer with a reason: the request is open again with a deadline of its own and a new ladder.
 * Errors: RequestUnknown, CommandRefused (nothing to return), InputInvalid (no reason).
 */
export const returnSubmission = (
  record: InspectionRecord,
  command: { readonly request: string; readonly by: string; readonly reason: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const request = findSubmitted(record, command.request)
  const reason = reasonGiven(command.reason)
  const template = requestTemplateOf(setting.footprint, request.template)
  const generation = request.generation + 1
  const until = answerAgainBy(request.due, setting, now)
  const returned: Request = {
    ...baseOf(request),
    generation,
    returns: request.returns + 1,
    ...waitingTimes(template, until, setting, now),
    why: decidedDate(until, 'five working days to answer again, or the date before if that is later', now),
    state: 'returned',
    reason,
    returnedAt: now.toString(),
  }
  const about = request.key
  const told = notify(record.inspection, now, {
    template: 'submission-returned',
    to: request.person,
    about,
    occasion: generation,
    alone: true,
  })
  return changing(record, now, {
    requests: [returned],
    notices: [told],
    retired: retireChecks(record, about),
    entries: [entry(now, 'request-returned', about, { by: command.by, why: reason, detail: { due: returned.due } })],
  })
}
