import type { Footprint } from '../footprints/schema.ts'
import type { Stage } from '../footprints/stages.ts'
import type { Plan } from '../plan/schema.ts'
import type { Span } from './board-facts.ts'

/** From when to when a plan has each stage: its first opening, and the last thing due in it. */
export const plannedStages = (plan: Pick<Plan, 'opens' | 'due'>, footprint: Footprint): Partial<Record<Stage, Span>> =>
  Object.fromEntries(
    footprint.stages.flatMap(stage => {
      const days = stage.steps.flatMap(step => [
        plan.opens[`${stage.key}/${step.key}`]?.date ?? [],
        ...step.requests.map(one => plan.due[one.key]?.date ?? []),
      ])
      const inOrder = days.flat().sort()
      const [from] = inOrder
      const to = inOrder.at(-1)
      return from === undefined || to === undefined ? [] : [[stage.key, { from, to }]]
    }),
  )
