import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, nextWorkingDay } from '../calendars/working-days.ts'
import type { Setting } from '../decisions/setting.ts'
import type { StepTemplate } from '../footprints/schema.ts'
import { type Stage, stages } from '../footprints/stages.ts'
import { isOver } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'
import { type OpenStep, type Step, stepKey } from '../inspection/step.ts'
import type { Span } from './board-facts.ts'
import { dateOf, todayAt } from './date-of.ts'
import { latestDay } from './day-order.ts'
import { publicationOf } from './facts-of.ts'
import { publicationFrom } from './publication-from.ts'
import { fromDraft, publishingPlace, shortestDays, stepsOf, tracksOf } from './way-to-publication.ts'

/** From when to when steps and stages look like lasting, up to publication; steps by `stage/step`, closed ones left out. */
export interface Foreseen {
  readonly stages: Partial<Record<Stage, Span>>
  readonly steps: Readonly<Record<string, Span>>
}

/**
 * The way to publication, walked step by step under the rules of the forecast: what is open ends on its due date, or on the
 * next working day if that has passed; a step opens on its planned day, or when the one before has ended. Errors: CalendarUnknown.
 */
export const foreseenStages = (record: InspectionRecord, setting: Setting, now: Temporal.Instant): Foreseen => {
  const { inspection } = record
  const standsStill = isOver(inspection) || inspection.status === 'suspended'
  if (inspection.publishedOn !== undefined || standsStill) return { stages: {}, steps: {} }
  const left = stages.slice(stages.indexOf(inspection.stage), stages.indexOf('publication') + 1)
  const today = nextWorkingDay(setting.calendar, todayAt(now))
  const steps: Record<string, Span> = {}
  const spans: Partial<Record<Stage, Span>> = {}
  let ready = today
  for (const stage of left) {
    const walked = tracksOf(setting.footprint, stage).map(track =>
      walkTrack(track, { record, setting, stage, ready, today }),
    )
    for (const one of walked) Object.assign(steps, one.steps)
    const ends = walked.map(one => one.end)
    ready = ends.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a), ready)
    const from = walked.flatMap(one => Object.values(one.steps).map(span => span.from)).sort()[0]
    if (from !== undefined) spans[stage] = { from, to: ready.toString() }
  }
  return { stages: spans, steps }
}

interface Walk {
  readonly record: InspectionRecord
  readonly setting: Setting
  readonly stage: Stage
  readonly ready: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

const walkTrack = (
  track: readonly StepTemplate[],
  walk: Walk,
): { steps: Record<string, Span>; end: Temporal.PlainDate } => {
  const steps: Record<string, Span> = {}
  const detour = detourOf(walk)
  let at = detour ?? walk.ready
  let stillClosed = detour === undefined
  for (const step of detour === undefined ? track : fromDraft(track)) {
    const newest = newestOf(walk.record.steps, walk.stage, step.key)
    if (stillClosed && newest?.state === 'closed') continue
    // What comes after a step that is not closed is to come, even if an earlier round has been through it.
    const span = stillClosed && newest?.state === 'open' ? spanOfOpen(newest, walk) : spanToCome(step, at, walk)
    stillClosed = false
    steps[`${walk.stage}/${step.key}`] = span
    at = Temporal.PlainDate.from(span.to)
  }
  return { steps, end: at }
}

/** When an interim report and the improvement support after it end; then the draft is due again (domain.md section 5). */
const detourOf = (walk: Walk): Temporal.PlainDate | undefined => {
  const { stage, record, setting } = walk
  const detours = stepsOf(setting.footprint, stage).filter(one => one.onlyIf === 'interim-report')
  const open = record.steps
    .filter(one => one.state === 'open')
    .find(one => one.stage === stage && detours.some(({ key }) => key === one.step))
  if (open === undefined) return undefined
  const left = detours.slice(detours.findIndex(one => one.key === open.step) + 1)
  const end = Temporal.PlainDate.from(spanOfOpen(open, walk).to)
  return left.reduce((at, one) => addWorkingDays(setting.calendar, at, shortestDays(one)), end)
}

const newestOf = (steps: readonly Step[], stage: Stage, key: string): Step | undefined =>
  steps.filter(one => one.stage === stage && one.step === key).sort((one, other) => other.iteration - one.iteration)[0]

const spanOfOpen = (step: OpenStep, { record, today }: Walk): Span => {
  const dues = record.requests
    .filter(one => isWaiting(one) && stepKey(one) === stepKey(step))
    .map(one => dateOf(one.due))
  return { from: dateOf(step.openedAt), to: latestDay(today.toString(), ...dues) }
}

const spanToCome = (
  step: StepTemplate,
  ready: Temporal.PlainDate,
  { record: { plan }, setting, stage }: Walk,
): Span => {
  const planned = plan.opens[`${stage}/${step.key}`]?.date ?? ''
  if (step === publishingPlace(setting.footprint)?.step) {
    const day = publicationFrom(ready.toString(), publicationOf(plan) ?? planned, setting)
    return { from: day, to: day }
  }
  const from = latestDay(planned, ready.toString())
  const soonest = addWorkingDays(setting.calendar, Temporal.PlainDate.from(from), shortestDays(step))
  return { from, to: latestDay(soonest.toString(), ...step.requests.map(one => plan.due[one.key]?.date ?? '')) }
}
