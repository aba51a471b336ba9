import type { Footprint, RequestTemplate, StepTemplate } from '../footprints/schema.ts'
import { type Stage, type StepKey, stages } from '../footprints/stages.ts'
import { remembered } from './remembered.ts'

/** A step of a footprint, and where it stands. */
export interface Place {
  readonly stage: Stage
  readonly step: StepTemplate
}

/** Steps that a stage goes through side by side; everywhere else one follows the other (domain.md section 5). */
const tracks: Partial<Record<Stage, readonly (readonly StepKey[])[]>> = {
  'data-collection': [
    ['returns', 'discussion-1', 'evidence-analysis'],
    ['record-readers', 'record-reading'],
    ['leaflet', 'surveys', 'engagement-plan'],
  ],
  'follow-up': [['action-plan', 'plan-review', 'progress-review', 'close'], ['feedback'], ['disposal']],
}

/** The steps of a stage that every inspection goes through, one list for each of those that run side by side. */
export const tracksOf = (footprint: Footprint, stage: Stage): StepTemplate[][] => {
  const steps = stepsOf(footprint, stage).filter(one => one.onlyIf === undefined)
  const sideBySide = tracks[stage]
  if (sideBySide === undefined) return [steps]
  return sideBySide.map(track => steps.filter(one => track.some(key => key === one.key)))
}

/** All steps of a stage, in their order. */
export const stepsOf = (footprint: Footprint, stage: Stage): StepTemplate[] =>
  footprint.stages.find(one => one.key === stage)?.steps ?? []

/** The step that asks for a request, by the request's template. */
export const placeOf = (footprint: Footprint, template: string): Place | undefined => placesOf(footprint).get(template)

const placesOf = remembered(
  ({ stages }: Footprint): ReadonlyMap<string, Place> =>
    new Map(
      stages.flatMap(({ key, steps }) =>
        steps.flatMap(step => step.requests.map(one => [one.key, { stage: key, step }] as const)),
      ),
    ),
)

/** The step that publishes the report. */
export const publishingPlace = remembered((footprint: Footprint): Place | undefined => {
  const row = footprint.stages.flatMap(one => one.steps.flatMap(step => step.requests)).find(isPublication)
  return row && placeOf(footprint, row.key)
})

const isPublication = ({ records }: RequestTemplate): boolean => records === 'publication'

/** The working days that a step takes at the least: what it leaves people to answer when it opens late. */
export const shortestDays = ({ requests }: StepTemplate): number => Math.max(0, ...requests.map(shortestOf))

const shortestOf = ({ due, atLeastWorkingDays }: RequestTemplate): number => {
  if (due.kind === 'working-days' && due.after === 'opened') return Math.max(due.days, atLeastWorkingDays)
  if (due.kind === 'calendar-days' && due.after === 'opened')
    return Math.max(workingDaysIn(due.days), atLeastWorkingDays)
  return atLeastWorkingDays
}

const workingDaysIn = (days: number): number => Math.ceil((days * 5) / 7)

/** The working days at the least from the end of a step until the report may be published. */
export const daysLeftAfter = (footprint: Footprint, place: Place): number => daysLeftIn(footprint)(place)

const daysLeftIn = remembered((footprint: Footprint) => remembered((place: Place) => daysLeft(footprint, place)))

const daysLeft = (footprint: Footprint, { stage, step }: Place): number => {
  const end = publishingPlace(footprint)
  const later = stages.slice(stages.indexOf(stage) + 1, end === undefined ? undefined : stages.indexOf(end.stage) + 1)
  const left = [
    restOfStage(footprint, { stage, step }),
    ...later.map(one => longestTrack(tracksOf(footprint, one), end)),
  ]
  return left.reduce((sum, days) => sum + days, 0)
}

const longestTrack = (ofStage: readonly StepTemplate[][], end: Place | undefined): number =>
  Math.max(0, ...ofStage.map(track => total(before(track, end))))

const restOfStage = (footprint: Footprint, { stage, step }: Place): number => {
  const end = publishingPlace(footprint)
  const track = tracksOf(footprint, stage).find(one => one.includes(step))
  if (track !== undefined) return total(before(track.slice(track.indexOf(step) + 1), end))
  return detour(footprint, { stage, step }) + longestTrack(tracksOf(footprint, stage).map(fromDraft), end)
}

/** After an interim report and improvement support the inspection comes back to the draft (domain.md section 5). */
const detour = (footprint: Footprint, { stage, step }: Place): number => {
  const ofStage = stepsOf(footprint, stage)
  return total(ofStage.slice(ofStage.indexOf(step) + 1).filter(one => one.onlyIf === step.onlyIf))
}

/** What is left of a stage once it comes back to its draft; all of it where there is none. */
export const fromDraft = (track: readonly StepTemplate[]): StepTemplate[] =>
  track.slice(
    Math.max(
      0,
      track.findIndex(one => one.key === 'draft'),
    ),
  )

const before = (track: readonly StepTemplate[], end: Place | undefined): readonly StepTemplate[] => {
  const at = end === undefined ? -1 : track.indexOf(end.step)
  return at === -1 ? track : track.slice(0, at)
}

const total = (steps: readonly StepTemplate[]): number => steps.reduce((sum, one) => sum + shortestDays(one), 0)
