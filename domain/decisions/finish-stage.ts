import type { Temporal } from 'temporal-polyfill'
import { type Stage, stageAfter } from '../footprints/stages.ts'
import type { Inspection, Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { changing, entry } from './change.ts'
import { isCurrent, type Relay } from './fence.ts'
import { notifyRoles } from './notify.ts'
import { withNewRelay } from './relay-life.ts'

/**
 * Hands over to the next stage, whose relay is owed from now on; after the last stage the inspection is closed.
 * Undefined: the relay was superseded. Errors: a step that is still open would be a fault of the workflow.
 */
export const finishStage = (record: InspectionRecord, relay: Relay, now: Temporal.Instant): Change | undefined => {
  const { inspection } = record
  if (!isCurrent(inspection, relay)) return undefined
  const unfinished = record.steps.filter(one => one.stage === inspection.stage && one.state !== 'closed')
  if (unfinished.length > 0) throw new Error(`stage ${inspection.stage} of ${inspection.id} ended with an open step`)
  const finished = entry(now, 'stage-finished', inspection.stage)
  const next = stageAfter(inspection.stage)
  return next === undefined ? closed(record, inspection, now) : begun(record, inspection, next, now, finished)
}

const begun = (
  record: InspectionRecord,
  inspection: Running,
  next: Stage,
  now: Temporal.Instant,
  finished: ReturnType<typeof entry>,
): Change =>
  changing(record, now, {
    inspection: { ...withNewRelay(inspection, now), stage: next },
    notices: notifyRoles(inspection, now, ['coordinator', 'inspection-lead'], {
      template: 'stage-begun',
      about: next,
      occasion: 1,
    }),
    entries: [finished],
  })

const closed = (record: InspectionRecord, inspection: Running, now: Temporal.Instant): Change => {
  const { relay: _ended, status: _running, ...kept } = inspection
  const end: Inspection = { ...kept, status: 'closed', closedAt: now.toString() }
  return changing(record, now, {
    inspection: end,
    notices: notifyRoles(inspection, now, ['inspection-lead', 'coordinator', 'cpp-chair', 'link-inspector'], {
      template: 'inspection-closed',
      about: inspection.stage,
      occasion: 1,
    }),
    entries: [entry(now, 'stage-finished', inspection.stage), entry(now, 'inspection-closed', inspection.id)],
  })
}
