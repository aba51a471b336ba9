import type { Temporal } from 'temporal-polyfill'
import { tracksOf } from '../board/way-to-publication.ts'
import { notAskedYet } from '../decisions/open-requests.ts'
import type { Footprint, StepTemplate } from '../footprints/schema.ts'
import { type Stage, stages } from '../footprints/stages.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Step } from '../inspection/step.ts'

/** The outcome of a step that only the new footprint has and that the inspection was past already. */
export const passedStep = 'passed-before-migration'

/**
 * The steps of another footprint that are behind an inspection though it never came to them: of earlier stages, those before
 * one of their track that it came to, and those of which everything was asked elsewhere.
 */
export const passedSteps = (record: InspectionRecord, target: Footprint, now: Temporal.Instant): Step[] =>
  stages.flatMap(stage =>
    tracksOf(target, stage).flatMap(track => {
      const behind = reached(record, stage, track)
      return track
        .filter((one, at) => !cameTo(record, stage, one) && (at < behind || allAsked(record, one)))
        .map(one => passed(record, stage, one, now))
    }),
  )

/** How many steps of a track are behind the inspection. */
const reached = (record: InspectionRecord, stage: Stage, track: readonly StepTemplate[]): number =>
  stages.indexOf(stage) < stages.indexOf(record.inspection.stage)
    ? track.length
    : track.findLastIndex(one => cameTo(record, stage, one))

const cameTo = ({ steps }: InspectionRecord, stage: Stage, { key }: StepTemplate): boolean =>
  steps.some(one => one.stage === stage && one.step === key)

const allAsked = (record: InspectionRecord, one: StepTemplate): boolean => notAskedYet(record, one, 1).length === 0

const passed = (
  { inspection }: InspectionRecord,
  stage: Stage,
  { key }: StepTemplate,
  now: Temporal.Instant,
): Step => ({
  state: 'closed',
  stage,
  step: key,
  iteration: 1,
  run: inspection.run,
  revision: 1,
  openedAt: now.toString(),
  closedAt: now.toString(),
  outcome: passedStep,
})
