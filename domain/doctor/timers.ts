import { Temporal } from 'temporal-polyfill'
import type { InspectionRecord } from '../inspection/record.ts'
import { comingRungs, isUnanswered, isWaiting, type Request } from '../inspection/request.ts'
import { stepKey } from '../inspection/step.ts'
import { londonDate } from '../time/london.ts'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'

const doIt = { repair: { do: 'do-what-is-due' }, repairSays: 'Do it now.' } as const

/** What should have been done an hour ago: a start, an end or a wake that is owed, a reminder, a step whose day has come. */
export const timersNotFired = ({ record, now }: Examined): Found[] => {
  const { inspection, steps, requests } = record
  const found = (about: string, since: string, what: string): Found[] =>
    isLongAgo(since, now)
      ? [{ kind: 'timer-not-fired', about, says: `${what} since ${since}, and has not been done.`, ...doIt }]
      : []
  const { stopOwed } = inspection
  return [
    ...(inspection.status === 'running' && inspection.relay.state === 'owed'
      ? found(inspection.stage, inspection.relay.since, `The relay of ${inspection.stage} is to be started`)
      : []),
    ...(stopOwed === undefined
      ? []
      : found(stopOwed.name, stopOwed.since, `The relay ${stopOwed.name} is to be stopped`)),
    ...steps.flatMap(one => {
      if (one.state === 'later')
        return one.paused || inspection.status !== 'running' || hasStartedSince(inspection.relay, one.resumeOn)
          ? []
          : found(stepKey(one), one.resumeOn, `The day of the step ${stepKey(one)} has come`)
      return one.wakeOwedSince === undefined
        ? []
        : found(stepKey(one), one.wakeOwedSince, `The relay that waits for ${stepKey(one)} is to be woken`)
    }),
    ...requests.filter(isUnanswered).flatMap(one => {
      const [next] = comingRungs(one)
      // A ladder that was put up again, as after a suspension, may begin with rungs that are past.
      return next === undefined || !isLongAgo(inspection.lastMovedAt, now)
        ? []
        : found(one.key, next.at, `The reminder ${next.rung} of ${one.key} is due`)
    }),
  ]
}

/** A relay that was started after the day had come sees to the step itself. */
const hasStartedSince = (relay: { readonly since: string }, day: string): boolean =>
  Temporal.Instant.compare(relay.since, day) >= 0

/** A request past its long stop about which nobody is asked. */
export const nobodyAsked = ({ record, now }: Examined): Found[] =>
  record.inspection.status !== 'running'
    ? []
    : record.requests
        .filter(isWaiting)
        .filter(one => isLongAgo(one.longStop, now) && isLongAgo(record.inspection.lastMovedAt, now))
        .map(one => ({
          kind: 'nobody-asked',
          about: one.key,
          says: `${one.key} should have been settled by ${one.longStop}, and nobody has been asked to decide.`,
          ...(isAwaited(one, record)
            ? {
                repair: { do: 'start-anew' },
                repairSays: 'Start the stage again from the record: its relay asks the lead.',
              }
            : {
                repair: { do: 'ask-lead', request: one.key },
                repairSays: 'Ask the lead now what to do about it: no relay waits for its step.',
              }),
        }))

/** Whether a relay that is started again comes to the step of a request, and sees how late it is. */
const isAwaited = ({ stage, step, iteration }: Request, { steps }: InspectionRecord): boolean =>
  steps.some(one => one.state === 'open' && stepKey(one) === stepKey({ stage, step, iteration }))

/** A suspension that should have been looked at again. */
export const reviewPassed = ({ record, now }: Examined): Found[] => {
  const { inspection } = record
  if (inspection.status !== 'suspended' || inspection.reviewOn >= londonDate(now).toString()) return []
  return [
    {
      kind: 'review-passed',
      about: inspection.id,
      says: `${inspection.areaName} is suspended, and was to be looked at again on ${inspection.reviewOn}.`,
      repair: { do: 'tell-a-person' },
      repairSays: 'The service manager resumes it, cancels it, or suspends it with another date.',
    },
  ]
}
