import type { Clock } from '../../clock/clock.ts'
import type { Execution } from '../execution/execution.ts'
import type { Stimulus } from '../interpreter/advance.ts'
import { type Due, duesOf } from './dues.ts'

/** Keeps the clock's timers in step with what executions wait for. */
export const createTimers = (clock: Clock, post: (executionArn: string, stimulus: Stimulus) => void) => {
  const armed = new Map<string, Map<string, () => void>>()

  const cancelOthers = (timers: Map<string, () => void>, dues: Due[]) => {
    const keys = new Set(dues.map(({ key }) => key))
    for (const [key, cancel] of timers) {
      if (keys.has(key)) continue
      cancel()
      timers.delete(key)
    }
  }

  const arm = (arn: string, timers: Map<string, () => void>, { key, dueMs, stimulus }: Due) => {
    if (timers.has(key)) return
    const run = () => {
      timers.delete(key)
      post(arn, stimulus)
    }
    timers.set(key, clock.at(dueMs, run))
  }

  return (execution: Execution): void => {
    const timers = armed.get(execution.arn) ?? new Map<string, () => void>()
    const dues = duesOf(execution)
    cancelOthers(timers, dues)
    for (const due of dues) arm(execution.arn, timers, due)
    if (dues.length === 0) armed.delete(execution.arn)
    else armed.set(execution.arn, timers)
  }
}
