import type { Temporal } from 'temporal-polyfill'
import type { Step } from '../inspection/step.ts'

/** A step that is over, with its outcome; the relay that may wait for it is owed a wake (design.md section 5, rule 4). */
export const endedStep = (one: Step, outcome: string, now: Temporal.Instant): Extract<Step, { state: 'closed' }> => {
  const { stage, step, iteration, run, revision } = one
  return {
    state: 'closed',
    stage,
    step,
    iteration,
    run,
    revision: revision + 1,
    openedAt: one.state === 'later' ? now.toString() : one.openedAt,
    closedAt: now.toString(),
    outcome,
    wakeOwedSince: now.toString(),
  }
}
