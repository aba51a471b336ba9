import type { Clock } from './clock.ts'
import { createInFlight } from './in-flight.ts'
import { createTimerQueue } from './timer-queue.ts'

/** A clock that goes as the wall clock does, and can be told to jump ahead. */
export interface JumpingClock extends Clock {
  /** How far it is ahead of the wall clock, in milliseconds. */
  ahead(): number
  /** When the next timer is due. */
  next(): number | undefined
  /** When the first timer is due that is later than `ms`. */
  nextAfter(ms: number): number | undefined
  /**
   * Runs everything due up to `ms`, each timer at its own time and what it began to its end, and goes on from `ms`. Never
   * goes back; a second jump waits for the first one.
   */
  jumpTo(ms: number): Promise<void>
}

// setTimeout takes a signed 32-bit number of milliseconds; a longer sleep is slept in parts.
const longestSleepMs = 2 ** 31 - 1

/** A clock that stands at `startMs` now. Its timers do not keep the process alive by themselves. */
export const createJumpingClock = (startMs: number, wall: () => number = Date.now): JumpingClock => {
  const timers = createTimerQueue()
  let aheadMs = startMs - wall()
  let standingMs: number | undefined
  const { track, idle } = createInFlight()
  let sleeping: NodeJS.Timeout | undefined
  let jumping: Promise<void> = Promise.resolve()

  const now = () => standingMs ?? wall() + aheadMs

  const arm = () => {
    clearTimeout(sleeping)
    const first = timers.first()
    if (first === undefined || standingMs !== undefined) return
    sleeping = setTimeout(ring, Math.min(Math.max(0, first.dueMs - now()), longestSleepMs))
    sleeping.unref()
  }

  const ring = () => {
    for (let first = timers.first(); first !== undefined && first.dueMs <= now(); first = timers.first()) {
      timers.takeFirst()
      first.run()
    }
    arm()
  }

  const jump = async (ms: number) => {
    standingMs = now()
    const toMs = Math.max(ms, standingMs)
    try {
      await idle()
      for (let first = timers.first(); first !== undefined && first.dueMs <= toMs; first = timers.first()) {
        timers.takeFirst()
        standingMs = Math.max(standingMs, first.dueMs)
        first.run()
        await idle()
      }
    } finally {
      aheadMs = toMs - wall()
      standingMs = undefined
      arm()
    }
  }

  return {
    now,
    ahead: () => now() - wall(),
    next: () => timers.first()?.dueMs,
    nextAfter: ms => timers.firstAfter(ms)?.dueMs,
    at(dueMs, run, rank) {
      const timer = timers.add(dueMs, run, rank)
      if (timers.first() === timer) arm()
      return () => timers.remove(timer)
    },
    track,
    jumpTo(ms) {
      jumping = jumping.then(() => jump(ms))
      return jumping
    },
  }
}
