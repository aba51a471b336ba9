import type { Temporal } from 'temporal-polyfill'
import { tracksOf } from '../board/way-to-publication.ts'
import { notAskedYet } from '../decisions/open-requests.ts'
import { stepTemplateOf } from '../decisions/setting.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { baseOf, isWaiting, type Request, type Unanswered } from '../inspection/request.ts'
import { type OpenStep, type Step, stepKey } from '../inspection/step.ts'
import { again, withdrawnStep } from './fit.ts'

type Withdrawn = Extract<Request, { state: 'withdrawn' }>

/** What a migration withdrew, as it would go on. */
export interface Restored {
  readonly requests: readonly Unanswered[]
  readonly steps: readonly OpenStep[]
  /** Why it cannot come back, in plain words; empty: it can. */
  readonly obstacles: readonly string[]
}

/** What the migration at an instant withdrew of an inspection, open again, in the footprint that it had before. */
export const restored = (record: InspectionRecord, before: Footprint, at: string, now: Temporal.Instant): Restored => {
  const requests = record.requests.filter(one => wasWithdrawn(one, at)).map(reopened)
  const places = new Set(requests.map(stepKey))
  const touched = record.steps.filter(one => wasEnded(one, at) || places.has(stepKey(one)))
  return {
    requests,
    steps: touched.flatMap(one => openAgain(record, before, one, requests, now) ?? []),
    obstacles: touched.flatMap(one => goneOn(record, before, one, at) ?? []),
  }
}

const wasWithdrawn = (one: Request, at: string): one is Withdrawn => one.state === 'withdrawn' && one.closedAt === at

const wasEnded = (one: Step, at: string): boolean =>
  one.state === 'closed' && one.closedAt === at && one.outcome === withdrawnStep

const reopened = (one: Withdrawn): Unanswered => {
  const { returned, awaitsReceipt } = one
  const kept = awaitsReceipt === undefined ? {} : { awaitsReceipt }
  const open = { ...baseOf(one), ...kept, rungs: [], longStop: one.due }
  return returned === undefined ? { ...open, state: 'open' } : { ...open, state: 'returned', ...returned }
}

/** The step with what comes back to it. */
const openAgain = (
  record: InspectionRecord,
  before: Footprint,
  step: Step,
  requests: readonly Unanswered[],
  now: Temporal.Instant,
): OpenStep | undefined => {
  const back = requests.filter(one => stepKey(one) === stepKey(step)).length
  if (step.state === 'later') return undefined
  const row = stepTemplateOf(before, step)
  const { stage, iteration, run, revision, openedAt } = step
  const waiting = record.requests.filter(isWaiting).filter(one => stepKey(one) === stepKey(step)).length
  const open = { state: 'open', stage, step: step.step, iteration, run, revision, openedAt } as const
  const stillToOpen = row === undefined ? [] : notAskedYet(record, row, iteration)
  return again({ ...open, stillToOpen, openRequests: waiting + back }, now)
}

/** What was withdrawn cannot come back once its step has closed or the inspection has come to one after it. */
const goneOn = (record: InspectionRecord, before: Footprint, step: Step, at: string): string | undefined => {
  if (step.state !== 'closed') return undefined
  const { stage, step: key } = step
  const track = tracksOf(before, stage).find(steps => steps.some(one => one.key === key)) ?? []
  const after = track.slice(track.findIndex(one => one.key === key) + 1)
  const begun = after.find(one => record.steps.some(other => other.stage === stage && other.step === one.key))
  if (begun !== undefined) return `The inspection has come to “${begun.name}” since. ${overAnew}`
  const isOver = stage !== record.inspection.stage || !wasEnded(step, at)
  return isOver ? `“${stepTemplateOf(before, step)?.name ?? key}” has closed since. ${overAnew}` : undefined
}

const overAnew = 'It can go over to the footprint that it had, but not as if nothing had been.'
