export type Timer = { dueMs: number; order: number; run: () => void }

const isBefore = (a: Timer, b: Timer): boolean => a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order)

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

/** Timers by due time; those due at the same instant in the order in which they were set. */
export const createTimerQueue = () => {
  const timers: Timer[] = []
  let order = 0
  return {
    add(dueMs: number, run: () => void): Timer {
      const timer = { dueMs, order: order++, run }
      timers.splice(placeFor(timers, timer), 0, timer)
      return timer
    },
    remove(timer: Timer): void {
      const place = placeFor(timers, timer)
      if (timers[place] === timer) timers.splice(place, 1)
    },
    first: (): Timer | undefined => timers[0],
    takeFirst: (): Timer | undefined => timers.shift(),
  }
}
