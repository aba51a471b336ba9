import type { Temporal } from 'temporal-polyfill'
import { endedStep } from '../decisions/ended-step.ts'
import { notAskedYet } from '../decisions/open-requests.ts'
import { stepTemplateOf } from '../decisions/setting.ts'
import { findFootprint } from '../footprints/library.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { baseOf, isWaiting, type Request, type Waiting } from '../inspection/request.ts'
import { type OpenStep, type Step, stepKey } from '../inspection/step.ts'
import { obstacleOf } from './obstacle.ts'
import { passedSteps } from './passed.ts'

/** What of an inspection becomes different under another footprint, its dates apart. */
export interface Fit {
  /** Requests that the other footprint does not make, as they end. */
  readonly withdrawn: readonly Extract<Request, { state: 'withdrawn' }>[]
  /** Open steps as they go on or end. */
  readonly steps: readonly Step[]
  /** Steps of the other footprint that are behind the inspection, recorded as passed. */
  readonly passed: readonly Step[]
  /** What has to be settled first, in plain words; empty: it fits. */
  readonly obstacles: readonly string[]
}

/**
 * How an inspection that is under way fits another footprint. What is over stays as it is; what both ask goes on; what the
 * other does not ask is withdrawn; what it asks in an open step besides is asked; what it would have asked before is passed.
 */
export const fitTo = (record: InspectionRecord, target: Footprint, why: string, now: Temporal.Instant): Fit => {
  const unasked = record.requests.filter(isWaiting).filter(one => !asksThere(target, one))
  const remaining = without(record, unasked)
  const { key, version } = record.inspection.footprint
  const from = findFootprint(key, version)
  return {
    obstacles: unasked.flatMap(one => obstacleOf(one, from, target) ?? []),
    withdrawn: unasked.map(one => withdrawn(one, why, now)),
    steps: record.steps.flatMap(one => stepUnder(target, one, record, remaining, now) ?? []),
    passed: passedSteps(record, target, now),
  }
}

/** The request as it ends, with what it has to know to come back. */
const withdrawn = (one: Waiting, reason: string, now: Temporal.Instant): Fit['withdrawn'][number] => ({
  ...baseOf(one),
  state: 'withdrawn',
  reason,
  closedAt: now.toString(),
  ...(one.state === 'returned' ? { returned: { reason: one.reason, returnedAt: one.returnedAt } } : {}),
  ...(one.awaitsReceipt === undefined ? {} : { awaitsReceipt: one.awaitsReceipt }),
})

/** Whether a footprint makes a request of the same role in the same step. */
const asksThere = (target: Footprint, one: Request): boolean =>
  stepTemplateOf(target, one)?.requests.some(row => row.key === one.template && row.askedOf.includes(one.role)) === true

const without = (record: InspectionRecord, unasked: readonly Request[]): readonly Waiting[] =>
  record.requests.filter(isWaiting).filter(one => !unasked.includes(one))

/** The step as it is under the other footprint, if it is another. */
const stepUnder = (
  target: Footprint,
  step: Step,
  record: InspectionRecord,
  remaining: readonly Waiting[],
  now: Temporal.Instant,
): Step | undefined => {
  const row = stepTemplateOf(target, step)
  if (step.state === 'closed') return undefined
  if (step.state === 'later') return row === undefined ? endedStep(step, withdrawnStep, now) : undefined
  const openRequests = remaining.filter(one => stepKey(one) === stepKey(step)).length
  const stillToOpen = row === undefined ? [] : notAskedYet(record, row, step.iteration)
  if (openRequests === 0 && stillToOpen.length === 0) return endedStep(step, step.outcome ?? withdrawnStep, now)
  return isSame(step, openRequests, stillToOpen) ? undefined : again({ ...step, openRequests, stillToOpen }, now)
}

/** The outcome of a step of which nothing is left under the other footprint; workflows go on by any outcome. */
export const withdrawnStep = 'withdrawn'

const isSame = (step: OpenStep, openRequests: number, stillToOpen: readonly string[]): boolean =>
  step.openRequests === openRequests && step.stillToOpen.join() === stillToOpen.join()

/** An open step that has changed: whoever waits for it has to ask again. */
export const again = (step: OpenStep, now: Temporal.Instant): OpenStep => ({
  ...step,
  revision: step.revision + 1,
  wakeOwedSince: now.toString(),
})
