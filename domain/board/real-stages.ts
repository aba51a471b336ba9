import { type Stage, stages } from '../footprints/stages.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Step } from '../inspection/step.ts'
import type { RealSpan } from './board-facts.ts'
import { dateOf } from './date-of.ts'

/** From when to when each stage has really lasted: its first opened step, and, once it is left, its last closed one. */
export const realStages = (
  { stage: current, status }: Pick<Inspection, 'stage' | 'status'>,
  steps: readonly Step[],
): Partial<Record<Stage, RealSpan>> =>
  Object.fromEntries(
    stages.flatMap(stage => {
      const ofStage = steps.filter(one => one.stage === stage)
      const opened = ofStage.flatMap(one => (one.state === 'later' ? [] : [dateOf(one.openedAt)])).sort()
      const closed = ofStage.flatMap(one => (one.state === 'closed' ? [dateOf(one.closedAt)] : [])).sort()
      const [from] = opened
      if (from === undefined) return []
      const isLeft = status === 'closed' || stages.indexOf(stage) < stages.indexOf(current)
      const to = isLeft ? closed.at(-1) : undefined
      return [[stage, { from, ...(to === undefined ? {} : { to }) }]]
    }),
  )
