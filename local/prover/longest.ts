import type { TaskState } from './definition.ts'

/** The longest that a Task can take with every Retry used up, in seconds; full jitter only shortens a delay. */
export const longestSeconds = ({ TimeoutSeconds, Retry }: TaskState): number => {
  const attempt = typeof TimeoutSeconds === 'number' ? TimeoutSeconds : Number.POSITIVE_INFINITY
  return Retry.reduce((sum, { MaxAttempts, IntervalSeconds, BackoffRate, MaxDelaySeconds }) => {
    const ceiling = MaxDelaySeconds ?? Number.POSITIVE_INFINITY
    const delays = Array.from({ length: MaxAttempts }, (_, tried) =>
      Math.min(IntervalSeconds * BackoffRate ** tried, ceiling),
    )
    return sum + delays.reduce((all, delay) => all + attempt + delay, 0)
  }, attempt)
}
