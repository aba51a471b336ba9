import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { changing, entry } from './change.ts'
import { checkUntil } from './check-until.ts'
import { findUnanswered, reasonGiven } from './find-request.ts'
import { notify, notifyRoles } from './notify.ts'
import type { Setting } from './setting.ts'
import { checkLead } from './waive.ts'

/**
 * Asks for more time: the lead is told and decides; until then the date and its reminders stay as they are.
 * Errors: RequestUnknown, CommandRefused (answered or closed), InputInvalid (no reason), those of checkUntil.
 */
export const askMoreTime = (
  record: InspectionRecord,
  command: { readonly request: string; readonly by: string; readonly until: string; readonly reason: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const reason = reasonGiven(command.reason)
  const request = findUnanswered(record, command.request)
  checkUntil(request, command.until, setting, now)
  const { inspection } = record
  const about = request.key
  const message = { template: 'more-time-asked', about, occasion: inspection.audit.events, alone: true } as const
  return changing(record, now, {
    requests: [{ ...request, moreTime: { until: command.until, at: now.toString(), by: command.by } }],
    notices: notifyRoles(inspection, now, ['inspection-lead'], message),
    entries: [entry(now, 'more-time-asked', about, { by: command.by, why: reason, detail: { until: command.until } })],
  })
}

/**
 * The lead refuses more time: date and reminders are as they were, and whoever has the request now is told.
 * Errors: RequestUnknown, CommandRefused (nobody asks, or not the lead), InputInvalid (no reason).
 */
export const refuseMoreTime = (
  record: InspectionRecord,
  command: { readonly request: string; readonly by: string; readonly reason: string },
  now: Temporal.Instant,
): Change => {
  checkLead(record, command.by)
  const reason = reasonGiven(command.reason)
  const { moreTime, ...request } = findUnanswered(record, command.request)
  if (moreTime === undefined)
    throw new Failure('CommandRefused', `request: nobody asks for more time for ${request.key}.`)
  const { inspection } = record
  const about = request.key
  const message = {
    template: 'more-time-refused',
    to: request.person,
    about,
    occasion: inspection.audit.events,
  } as const
  return changing(record, now, {
    requests: [request],
    notices: [notify(inspection, now, { ...message, alone: true })],
    entries: [entry(now, 'more-time-refused', about, { by: command.by, why: reason })],
  })
}
