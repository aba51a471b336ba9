import { Temporal } from 'temporal-polyfill'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, isUnanswered, isWaiting, type Request, type Waiting } from '../inspection/request.ts'
import { stepKey } from '../inspection/step.ts'
import { personFor, type Role } from '../roles/roles.ts'
import type { AskStep } from './ask-step.ts'
import { changing, entry } from './change.ts'
import { stepAfterClosing } from './close-request.ts'
import { isCurrent } from './fence.ts'
import { notifyRoles, retire } from './notify.ts'
import { endOfLife, withNewRelay } from './relay-life.ts'
import { requestTemplateOf, type Setting } from './setting.ts'
import { nextLongStop } from './waiting-times.ts'

/**
 * What follows when a relay's wait has timed out: silence that counts closes its request; about every other silence past
 * its long stop the lead is asked, again and again until somebody decides; a relay at the end of its life is renewed.
 * Undefined: there is nothing to do, or the relay was superseded. domain.md 7.2, R19.
 */
export const overdueStep = (
  record: InspectionRecord,
  ask: AskStep,
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const { inspection } = record
  if (!isCurrent(inspection, ask)) return undefined
  const late = record.requests
    .filter(isWaiting)
    .filter(one => stepKey(one) === stepKey(ask) && isPast(one.longStop, now))
  const silent = late.find(one => isUnanswered(one) && isSilence(one, setting))
  if (silent !== undefined) return closeSilent(record, silent, setting, now)
  if (late.length > 0) return askLead(record, late, setting, now)
  if (Temporal.Instant.compare(now, endOfLife(ask.executionStartedAt)) < 0) return undefined
  return changing(record, now, {
    inspection: withNewRelay(inspection, now),
    entries: [entry(now, 'relay-renewed', stepKey(ask))],
  })
}

const isPast = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) <= 0

/** Whether no answer says something. It says nothing of whoever may never have got what was sent. */
const isSilence = (one: Waiting, setting: Setting): boolean =>
  silenceOf(one, setting).kind === 'counts-as' && (one.awaitsReceipt ?? one.given ?? one.unreached) === undefined

const silenceOf = (one: Request, { footprint }: Setting) => requestTemplateOf(footprint, one.template).silence

const closeSilent = (record: InspectionRecord, one: Waiting, setting: Setting, now: Temporal.Instant): Change => {
  const silence = silenceOf(one, setting)
  const outcome = silence.kind === 'counts-as' ? silence.outcome : 'done'
  const silent = { ...baseOf(one), state: 'silent' as const, outcome, closedAt: now.toString() }
  const closing = stepAfterClosing(record, [silent], now)
  const why = silence.kind === 'counts-as' ? silence.reason : 'no answer'
  return changing(record, now, {
    requests: [silent],
    steps: closing.steps,
    retired: retire(record, one.key, 'silence counted'),
    entries: [entry(now, 'request-silent', one.key, { why, detail: { outcome } }), ...closing.entries],
  })
}

/** First the lead, with the service manager in copy from the second time on: every wait has somebody who is asked. */
export const askLead = (
  record: InspectionRecord,
  late: readonly Waiting[],
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const asked = late.map(one => askedAbout(record, one, setting, now))
  return changing(record, now, {
    requests: asked.map(one => one.request),
    notices: asked.flatMap(({ request, times }) => {
      const to: Role[] = times === 1 ? ['inspection-lead'] : ['inspection-lead', 'service-manager']
      return notifyRoles(record.inspection, now, to, {
        template: 'decision-asked',
        about: request.key,
        occasion: times,
        alone: true,
      })
    }),
    entries: asked.map(({ request, times }) => entry(now, 'lead-asked', request.key, { detail: { times } })),
  })
}

const askedAbout = (
  record: InspectionRecord,
  one: Waiting,
  setting: Setting,
  now: Temporal.Instant,
): { request: Request; times: number } => {
  const lead = personFor(record.inspection.people, 'inspection-lead')
  const before = record.notices.filter(
    notice => notice.about === one.key && notice.template === 'decision-asked' && notice.to === lead,
  )
  const times = before.length + 1
  const longStop = nextLongStop(setting, now)
  if (one.state === 'submitted') return { request: { ...one, longStop }, times }
  const leadAskedAt = now.toString()
  const { rungs, moreTime, awaitsReceipt, given, unreached } = one
  return {
    request: {
      ...baseOf(one),
      state: 'overdue',
      leadAskedAt,
      timesAsked: times,
      rungs,
      longStop,
      moreTime,
      awaitsReceipt,
      given,
      unreached,
    },
    times,
  }
}
