import { Temporal } from 'temporal-polyfill'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'
import { type OpenStep, type Step, stepKey } from '../inspection/step.ts'
import type { AskStep, Verdict } from './ask-step.ts'
import { changing, entry } from './change.ts'
import { isCurrent } from './fence.ts'
import { notAskedYet, openRequests } from './open-requests.ts'
import { openingOf } from './opening-of.ts'
import { endOfLife } from './relay-life.ts'
import { type Setting, stepTemplateOf } from './setting.ts'

/** An answer, a change to be committed before asking again, or a wake of the old relay that has to come first (rule 5). */
export type Opening = { readonly answer: Verdict } | { readonly change: Change } | { readonly wakeFirst: true }

const go = (outcome: string): Opening => ({ answer: { verdict: 'go', outcome } })
const stop: Opening = { answer: { verdict: 'stop' } }

/**
 * What a relay finds when it comes to a step: closed (go), waiting (wait), not yet its day (early, or put off to a later
 * relay when the day is beyond this execution's life), superseded (stop), or to be opened now. domain.md section 5.
 */
export const openStep = (record: InspectionRecord, ask: AskStep, setting: Setting, now: Temporal.Instant): Opening => {
  const { inspection } = record
  if (!isCurrent(inspection, ask)) return stop
  const template = stepTemplateOf(setting.footprint, ask)
  if (template === undefined) return go('not-in-footprint')
  if (template.onlyIf === 'progress-review' && inspection.progressReview === undefined) return go('not-needed')
  const step = record.steps.find(one => stepKey(one) === stepKey(ask))
  if (step?.state === 'closed') return go(step.outcome)
  if (step?.state === 'open') return waitOrTakeOver(record, step, ask, setting, now)
  const opensAt = step ? Temporal.Instant.from(step.resumeOn) : openingOf(record, ask, setting, now)
  if (Temporal.Instant.compare(opensAt, now) <= 0) return { change: openNow(record, ask, step, setting, now) }
  if (Temporal.Instant.compare(opensAt, endOfLife(ask.executionStartedAt)) < 0)
    return { answer: { verdict: 'early', until: opensAt.toString() } }
  return step === undefined ? { change: putOff(record, ask, opensAt, now) } : stop
}

const waitOrTakeOver = (
  record: InspectionRecord,
  step: OpenStep,
  ask: AskStep,
  setting: Setting,
  now: Temporal.Instant,
): Opening => {
  if (step.run !== ask.run) return { change: takeOver(record, step, ask, now) }
  if (step.stillToOpen.length > 0) return { change: openRequests(record, step, setting, now) }
  if (step.wakeOwedSince !== undefined) return { wakeFirst: true }
  const limits = requestsOf(record, step).map(one => Temporal.Instant.from(one.longStop))
  const until = [...limits, endOfLife(ask.executionStartedAt)].reduce((a, b) =>
    Temporal.Instant.compare(a, b) < 0 ? a : b,
  )
  const waitSeconds = Math.max(1, Math.ceil(now.until(until).total('seconds')))
  return { answer: { verdict: 'wait', revision: step.revision, waitSeconds } }
}

const requestsOf = (record: InspectionRecord, step: Step) =>
  record.requests
    .filter(one => one.stage === step.stage && one.step === step.step && one.iteration === step.iteration)
    .filter(isWaiting)

/** A new run takes the step over; the old relay is owed a wake, after which it finds itself superseded (rule 5). */
const takeOver = (record: InspectionRecord, step: OpenStep, ask: AskStep, now: Temporal.Instant): Change =>
  changing(record, now, {
    steps: [{ ...step, run: ask.run, revision: step.revision + 1, wakeOwedSince: now.toString() }],
    entries: [entry(now, 'step-taken-over', stepKey(step), { detail: { run: ask.run } })],
  })

const openNow = (
  record: InspectionRecord,
  ask: AskStep,
  before: Step | undefined,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { stage, step, iteration, run } = ask
  const template = stepTemplateOf(setting.footprint, ask)
  const opened: OpenStep = {
    state: 'open',
    stage,
    step,
    iteration,
    run,
    revision: (before?.revision ?? 0) + 1,
    openedAt: now.toString(),
    stillToOpen: template === undefined ? [] : notAskedYet(record, template, iteration),
    openRequests: 0,
  }
  return openRequests(record, opened, setting, now, [entry(now, 'step-opened', stepKey(ask))])
}

const putOff = (record: InspectionRecord, ask: AskStep, opensAt: Temporal.Instant, now: Temporal.Instant): Change => {
  const { stage, step, iteration, run } = ask
  return changing(record, now, {
    steps: [{ state: 'later', stage, step, iteration, run, revision: 1, resumeOn: opensAt.toString() }],
    entries: [entry(now, 'relay-put-off', stepKey(ask), { detail: { until: opensAt.toString() } })],
  })
}
