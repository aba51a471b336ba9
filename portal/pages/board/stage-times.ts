import type { RealSpan, Span } from '../../../domain/board/board-facts.ts'
import { daysBetween } from '../../../domain/board/day-words.ts'
import type { BoardRow } from '../../../domain/board/row.ts'
import { type Stage, stages } from '../../../domain/footprints/stages.ts'

/** How long a stage was to take and took, over several inspections: medians, in calendar days, first and last included. */
export interface StageTimes {
  readonly stage: Stage
  /** How many have finished it; both medians are theirs. */
  readonly finished: number
  readonly plannedDays?: number
  readonly actualDays?: number
  /** How many are in it, and how many of these for longer than planned already. */
  readonly running: number
  readonly runningOver: number
}

interface Both {
  readonly planned: Span
  readonly real: RealSpan
  /** Today, or the day since when it stands still. */
  readonly until: string
}

/** The stages that some inspection has begun, planned against actual. `today`: `2024-05-07`. */
export const stageTimes = (rows: readonly BoardRow[], today: string): StageTimes[] =>
  stages.flatMap(stage => {
    const begun = rows.flatMap(row => bothOf(row, stage, today))
    return begun.length === 0 ? [] : [timesOf(stage, begun)]
  })

const bothOf = ({ facts, still }: BoardRow, stage: Stage, today: string): Both[] => {
  const planned = facts?.planned[stage]
  const real = facts?.real[stage]
  return planned === undefined || real === undefined ? [] : [{ planned, real, until: still?.since ?? today }]
}

const timesOf = (stage: Stage, begun: readonly Both[]): StageTimes => {
  const finished = begun.flatMap(({ planned, real: { from, to } }) =>
    to === undefined ? [] : [{ planned: daysIn(planned), actual: daysIn({ from, to }) }],
  )
  const running = begun.filter(({ real }) => real.to === undefined)
  const over = running.filter(({ planned, real, until }) => daysIn({ from: real.from, to: until }) > daysIn(planned))
  const plannedDays = median(finished.map(one => one.planned))
  const actualDays = median(finished.map(one => one.actual))
  return {
    stage,
    finished: finished.length,
    ...(plannedDays === undefined ? {} : { plannedDays }),
    ...(actualDays === undefined ? {} : { actualDays }),
    running: running.length,
    runningOver: over.length,
  }
}

const daysIn = ({ from, to }: Span): number => daysBetween(from, to) + 1

/** The middle of several numbers, the later of two; undefined of none. */
const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
