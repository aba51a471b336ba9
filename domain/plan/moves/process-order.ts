import { remembered } from '../../board/remembered.ts'
import { tracksOf } from '../../board/way-to-publication.ts'
import type { Footprint, StepTemplate } from '../../footprints/schema.ts'
import { type Stage, stageAfter } from '../../footprints/stages.ts'

/** Two dates of a footprint, by their keys, of which the first comes first in the process. */
export type InOrder = readonly [first: string, then: string]

/**
 * What comes before what: a step opens before its requests are due, ends before the next of its track opens, and a stage
 * before the next one (domain.md section 5). Steps that run side by side have no order.
 */
export const processOrder = remembered((footprint: Footprint): readonly InOrder[] =>
  footprint.stages.flatMap(({ key }) => {
    const tracks = tracksOf(footprint, key)
    const next = stageAfter(key)
    const firstOnes = next === undefined ? [] : tracksOf(footprint, next).flatMap(track => track.slice(0, 1))
    const after = firstOnes.flatMap(step => (next === undefined ? [] : [openingKey(next, step)]))
    return tracks.flatMap(track => [
      ...track.flatMap((step, at) => inStep(key, step, track[at + 1])),
      ...track.flatMap(step => datesOf(key, step).flatMap(first => after.map((then): InOrder => [first, then]))),
    ])
  }),
)

const inStep = (stage: Stage, step: StepTemplate, next: StepTemplate | undefined): InOrder[] => [
  ...step.requests.map((one): InOrder => [openingKey(stage, step), one.key]),
  ...(next === undefined ? [] : datesOf(stage, step).map((first): InOrder => [first, openingKey(stage, next)])),
]

const openingKey = (stage: Stage, { key }: StepTemplate): string => `${stage}/${key}`

const datesOf = (stage: Stage, step: StepTemplate): string[] => [
  openingKey(stage, step),
  ...step.requests.map(one => one.key),
]
