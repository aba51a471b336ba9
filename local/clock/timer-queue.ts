import type { Rank } from './clock.ts'

export type Timer = { dueMs: number; rank: number; order: number; run: () => void }

const ranks: readonly Rank[] = ['executions', 'people', 'schedules']

const isBefore = (a: Timer, b: Timer): boolean => (a.dueMs - b.dueMs || a.rank - b.rank || a.order - b.order) < 0

const placeFor = (timers: Timer[], timer: Timer): number => {
  let [low, high] = [0, timers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = timers[middle]
    if (other && isBefore(other, timer)) low = middle + 1
    else high = middle
  }
  return low
}

/** Timers by due time; those due at the same instant by rank, and then in the order in which they were set. */
export const createTimerQueue = () => {
  const timers: Timer[] = []
  let order = 0
  return {
    add(dueMs: number, run: () => void, rank: Rank = 'executions'): Timer {
      const timer = { dueMs, rank: ranks.indexOf(rank), order: order++, run }
      timers.splice(placeFor(timers, timer), 0, timer)
      return timer
    },
    remove(timer: Timer): void {
      const place = placeFor(timers, timer)
      if (timers[place] === timer) timers.splice(place, 1)
    },
    first: (): Timer | undefined => timers[0],
    firstAfter: (ms: number): Timer | undefined => timers.find(one => one.dueMs > ms),
    takeFirst: (): Timer | undefined => timers.shift(),
  }
}
