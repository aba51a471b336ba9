import { stageAfter } from '../../../domain/footprints/stages.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { isUnanswered, isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { type Step, stepKey } from '../../../domain/inspection/step.ts'
import { withdrawnStep } from '../../../domain/migration/fit.ts'
import { passedStep } from '../../../domain/migration/passed.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** What a commit is about to write over. */
export interface Before {
  readonly inspection: Inspection
  readonly requests: readonly (Request | undefined)[]
  readonly steps: readonly (Step | undefined)[]
  readonly slotsThere: readonly string[]
}

export const beforeCommit = (record: MemoryRecord, change: Change): Before => ({
  inspection: record.inspection,
  requests: change.requests.map(one => record.requests.get(one.key)),
  steps: change.steps.map(one => record.steps.get(stepKey(one))),
  slotsThere: change.notices.map(one => one.slot).filter(slot => isThere(record, slot)),
})

/** What was held while the inspection was suspended may be written as due again. */
const isThere = ({ notices }: MemoryRecord, slot: string): boolean =>
  notices.has(slot) && notices.get(slot)?.state !== 'held'

/** What every single commit has to keep. */
export const checkCommit = (before: Before, change: Change, record: MemoryRecord, sink: Sink): void => {
  checkOrder(before.inspection, record.inspection, sink)
  for (const [index, one] of change.requests.entries()) checkRequest(before.requests[index], one, sink)
  for (const [index, one] of change.steps.entries()) {
    checkStep(before.steps[index], one, sink)
    if (one.stage !== before.inspection.stage && !isPassed(one))
      sink.violated('the stage order', `${stepKey(one)} changed in stage ${before.inspection.stage}`)
  }
  for (const slot of before.slotsThere) sink.violated('at most one message a slot', `${slot} was written again`)
  checkSilenced(change, record, sink)
}

/** A migration records steps of any stage that are behind the inspection. */
const isPassed = (one: Step): boolean => one.state === 'closed' && one.outcome === passedStep

const checkOrder = (before: Inspection, after: Inspection, sink: Sink): void => {
  if (after.version !== before.version + 1)
    sink.violated('one version a commit', `version ${before.version} became ${after.version}`)
  if (after.run < before.run) sink.violated('the fence', `run ${before.run} became ${after.run}`)
  if (before.status === 'closed') sink.violated('closed is closed', `a commit at version ${after.version}`)
  if (after.stage === before.stage) return
  if (after.stage !== stageAfter(before.stage) || after.run === before.run)
    sink.violated('the stage order', `${before.stage} run ${before.run} became ${after.stage} run ${after.run}`)
}

const checkRequest = (before: Request | undefined, after: Request, sink: Sink): void => {
  if (before === undefined) return
  if (!isWaiting(before) && before.state !== 'withdrawn')
    sink.violated('a closed request stays', `${before.key} was ${before.state}, is ${after.state}`)
  if (after.generation < before.generation)
    sink.violated('generations rise', `${after.key}: ${before.generation} became ${after.generation}`)
}

const checkStep = (before: Step | undefined, after: Step, sink: Sink): void => {
  if (before === undefined) return
  const key = stepKey(after)
  if (before.state === 'closed' && before.outcome !== withdrawnStep)
    sink.violated('a closed step stays', `${key} is ${after.state}`)
  const moved = after.state !== before.state || after.run !== before.run
  if (after.revision < before.revision || (moved && after.revision === before.revision))
    sink.violated(
      'revisions rise',
      `${key}: ${before.state} ${before.revision} became ${after.state} ${after.revision}`,
    )
  if (after.run < before.run) sink.violated('the fence', `${key} went from run ${before.run} back to ${after.run}`)
}

/** A notice is retired in the same transaction in which its request is answered (design.md section 7). */
const checkSilenced = (change: Change, record: MemoryRecord, sink: Sink): void => {
  const answered = new Set(change.requests.filter(one => !isUnanswered(one)).map(one => one.key))
  if (answered.size === 0) return
  for (const one of record.notices.values())
    if (one.state === 'due' && one.guarantee === 'at-most-once' && answered.has(one.about))
      sink.violated('no reminder of an answered request', `${one.slot} is still due`)
}
