import type { Retrier } from '../definition/states.ts'

/** Milliseconds until the next attempt, after `retriesUsed` retries by the same retrier. `random` is from 0 up to 1. */
export const delayMs = (retrier: Retrier, retriesUsed: number, random: () => number): number => {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** retriesUsed
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY)
  return Math.round(1000 * (retrier.JitterStrategy === 'FULL' ? seconds * random() : seconds))
}
