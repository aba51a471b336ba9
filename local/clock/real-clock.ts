import type { Clock } from './clock.ts'

// setTimeout takes a signed 32-bit number of milliseconds, 24.8 days; a longer one would fire at once.
const longestSleepMs = 2 ** 31 - 1

/** The wall clock. Timers may lie any time ahead; they do not keep the process alive by themselves. */
export const createRealClock = (): Clock => ({
  now: () => Date.now(),
  at(dueMs, run) {
    let timer: NodeJS.Timeout | undefined
    const sleep = () => {
      const leftMs = dueMs - Date.now()
      timer = leftMs > longestSleepMs ? setTimeout(sleep, longestSleepMs) : setTimeout(run, Math.max(0, leftMs))
      timer.unref()
    }
    sleep()
    return () => clearTimeout(timer)
  },
  track: work => work,
})
