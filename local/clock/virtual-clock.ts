import type { Clock } from './clock.ts'
import { createInFlight } from './in-flight.ts'
import { createTimerQueue } from './timer-queue.ts'

export interface VirtualClock extends Clock {
  /** Resolves when no tracked work is in flight, what finishing work starts included. */
  idle(): Promise<void>
  /** When the next timer is due. */
  next(): number | undefined
  /** Runs everything due up to `ms`, each timer at its own time, and stands at `ms`. Never goes back. */
  advanceTo(ms: number): Promise<void>
  /** Runs timers, waiting for idle between them, until none is left or the next one lies beyond `until`. */
  runToIdle(limit?: { until?: number }): Promise<void>
  /** Waits on this clock inside tracked work, which counts as idle for as long as it waits. */
  sleepUntil(dueMs: number): Promise<void>
}

/** A clock that stands still until told to go on and then jumps from timer to timer without waiting. */
export const createVirtualClock = (startMs: number): VirtualClock => {
  const timers = createTimerQueue()
  let nowMs = startMs
  const { track, leaves, returns, idle } = createInFlight()

  const at: Clock['at'] = (dueMs, run, rank) => {
    const timer = timers.add(dueMs, run, rank)
    return () => timers.remove(timer)
  }

  const runToIdle = async ({ until = Number.POSITIVE_INFINITY }: { until?: number } = {}) => {
    await idle()
    for (let timer = timers.first(); timer && timer.dueMs <= until; timer = timers.first()) {
      timers.takeFirst()
      nowMs = Math.max(nowMs, timer.dueMs)
      timer.run()
      await idle()
    }
  }

  return {
    now: () => nowMs,
    at,
    track,
    idle,
    next: () => timers.first()?.dueMs,
    async advanceTo(ms) {
      await runToIdle({ until: ms })
      nowMs = Math.max(nowMs, ms)
    },
    runToIdle,
    sleepUntil(dueMs) {
      leaves()
      return new Promise(resolve => {
        at(dueMs, () => {
          returns()
          resolve()
        })
      })
    },
  }
}
