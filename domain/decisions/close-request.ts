import type { Temporal } from 'temporal-polyfill'
import type { AuditEntry } from '../inspection/audit-event.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting, type Request } from '../inspection/request.ts'
import { type Step, stepKey } from '../inspection/step.ts'
import { entry } from './change.ts'
import { endedStep } from './ended-step.ts'

type Closed = Extract<Request, { state: 'accepted' | 'waived' | 'silent' }>

const outcomeOf = (closed: Closed): string | undefined => {
  if (closed.state === 'accepted') return closed.submission.outcome
  return closed.state === 'silent' ? closed.outcome : undefined
}

/**
 * What the closing of requests of one step does to the step: when nothing in it waits any more, it closes with the
 * outcome that a request gave, or `done`, and its relay has to be woken.
 */
export const stepAfterClosing = (
  record: InspectionRecord,
  closing: readonly Closed[],
  now: Temporal.Instant,
): { steps: Step[]; entries: AuditEntry[] } => {
  const [first] = closing
  const step = first && stepOf(record, first)
  if (first === undefined || step?.state !== 'open') return { steps: [], entries: [] }
  const keys = new Set(closing.map(one => one.key))
  const others = record.requests.filter(
    one => one.stage === step.stage && one.step === step.step && one.iteration === step.iteration && !keys.has(one.key),
  )
  const outcome = closing.map(outcomeOf).find(one => one !== undefined) ?? step.outcome
  const openRequests = others.filter(isWaiting).length
  if (openRequests > 0 || step.stillToOpen.length > 0)
    return { steps: [{ ...step, openRequests, ...(outcome === undefined ? {} : { outcome }) }], entries: [] }
  const closed = endedStep(step, outcome ?? 'done', now)
  return {
    steps: [closed],
    entries: [entry(now, 'step-closed', stepKey(step), { detail: { outcome: closed.outcome } })],
  }
}

/** The step that a request belongs to. */
export const stepOf = (
  record: InspectionRecord,
  one: Pick<Request, 'stage' | 'step' | 'iteration'>,
): Step | undefined =>
  record.steps.find(step => step.stage === one.stage && step.step === one.step && step.iteration === one.iteration)
