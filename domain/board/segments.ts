import { type Stage, stages } from '../footprints/stages.ts'
import type { BoardFacts, Span } from './board-facts.ts'
import { earliestDay, latestDay } from './day-order.ts'
import type { Stillness } from './stillness.ts'

/** A stretch of an inspection: a stage that is over, that runs (to its planned end, or today if that has passed), or to come. */
export interface Segment extends Span {
  readonly stage: Stage
  readonly kind: 'done' | 'running' | 'to-come'
}

/**
 * An inspection's stages one after the other, none over another: each ends at the latest where the next one begins. What
 * stands still has only what has been until then: it is planned anew once it goes on.
 */
export const segmentsOf = (facts: BoardFacts, today: string, still?: Stillness): Segment[] =>
  still === undefined
    ? oneByOne(facts, today)
    : oneByOne(facts, still.since)
        .filter(one => one.kind !== 'to-come')
        .map(one => ({ ...one, to: latestDay(one.from, earliestDay(still.since, one.to)) }))

const oneByOne = ({ planned, real }: BoardFacts, today: string): Segment[] => {
  const all = stages.flatMap(stage => segmentOf(stage, planned[stage], real[stage], today) ?? [])
  const firstToCome = all.findIndex(one => one.kind === 'to-come')
  return all
    .map((one, index) => {
      const next = all[index + 1]
      const to = next === undefined || index + 1 === firstToCome ? one.to : earliestDay(next.from, one.to)
      return { ...one, to }
    })
    .map((one, index, clipped) => {
      // What is to come begins when what runs has ended, however late that is.
      const from = one.kind === 'to-come' ? latestDay(one.from, clipped[index - 1]?.to ?? one.from) : one.from
      return { ...one, from, to: latestDay(from, one.to) }
    })
}

const segmentOf = (
  stage: Stage,
  planned: Span | undefined,
  real: BoardFacts['real'][Stage],
  today: string,
): Segment | undefined => {
  if (real?.to !== undefined) return { stage, kind: 'done', from: real.from, to: real.to }
  if (real !== undefined) return { stage, kind: 'running', from: real.from, to: latestDay(today, planned?.to ?? today) }
  return planned && { stage, kind: 'to-come', ...planned }
}
