import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, isUnanswered, type Request } from '../inspection/request.ts'
import { changing, entry } from './change.ts'
import { checkUntil } from './check-until.ts'
import { stepOf } from './close-request.ts'
import { findUnanswered, findWaiting, reasonGiven } from './find-request.ts'
import { givenUntil } from './given-time.ts'
import { notify, retire } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { decidedDate, waitingTimes } from './waiting-times.ts'
import { checkLead, waive, waiveAll } from './waive.ts'

interface Decided {
  readonly request: string
  readonly by: string
  readonly reason: string
}

/** What a lead may decide about an answer that does not come. */
export type DecideOverdue =
  | (Decided & { readonly decision: 'extend'; readonly until: string })
  | (Decided & { readonly decision: 'waive' })
  /** Waives everything in the step that has not been answered; what has arrived is kept, and still has to be checked. */
  | (Decided & { readonly decision: 'go-on-without' })

/**
 * The lead's decision about a silence: more time, which runs from the delivery of the message of it; waive this request; or go
 * on without the whole step's answers. Errors: RequestUnknown, CommandRefused, InputInvalid (no reason), those of checkUntil.
 */
export const decideOverdue = (
  record: InspectionRecord,
  command: DecideOverdue,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  if (command.decision === 'waive') return waive(record, command, setting, now)
  if (command.decision === 'extend') return extend(record, command, setting, now)
  const { stage, step, iteration } = findWaiting(record, command.request)
  const waiting = record.requests.filter(one => one.stage === stage && one.step === step && one.iteration === iteration)
  const unanswered = waiting.filter(isUnanswered)
  if (unanswered.length === 0)
    throw new Failure('CommandRefused', `request: all of ${step} has been answered; have it accepted or returned.`)
  return waiveAll(record, unanswered, command, setting, now)
}

const extend = (
  record: InspectionRecord,
  command: Extract<DecideOverdue, { decision: 'extend' }>,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  checkLead(record, command.by)
  const reason = reasonGiven(command.reason)
  const request = findUnanswered(record, command.request)
  const until = checkUntil(request, command.until, setting, now)
  const template = requestTemplateOf(setting.footprint, request.template)
  const generation = request.generation + 1
  const { awaitsReceipt, unreached } = request
  const open: Request = {
    ...baseOf(request),
    generation,
    ...(awaitsReceipt && { awaitsReceipt }),
    ...(unreached && { unreached }),
    given: givenUntil(until, setting, now),
    ...waitingTimes(template, until, setting, now),
    why: decidedDate(until, `the lead gave time until then: ${reason}`, now),
    state: 'open',
  }
  const step = stepOf(record, request)
  const about = request.key
  return changing(record, now, {
    requests: [open],
    steps: step?.state === 'open' ? [{ ...step, revision: step.revision + 1, wakeOwedSince: now.toString() }] : [],
    retired: retire(record, about, 'deadline changed'),
    notices: [
      notify(record.inspection, now, {
        template: 'deadline-changed',
        to: request.person,
        about,
        occasion: generation,
        alone: true,
      }),
    ],
    entries: [entry(now, 'due-extended', about, { by: command.by, why: reason, detail: { due: open.due } })],
  })
}
