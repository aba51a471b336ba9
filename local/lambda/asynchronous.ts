import type { Clock } from '../clock/clock.ts'
import type { Outcome } from './outcome.ts'

// Lambda tries an asynchronous invocation again after one minute and, once more, after two.
const retryAfterMs = [60_000, 120_000]

export type InvokeLater = (which: string, event: unknown) => Promise<void>

/**
 * Invokes as EventBridge and its Scheduler do, without an answer: one that fails is tried again twice on the local clock.
 * Yields after the first attempt.
 */
export const createInvokeLater = (
  clock: Clock,
  invoke: (which: string, event: unknown) => Promise<Outcome>,
): InvokeLater => {
  const attempt = async (which: string, event: unknown, tries: number): Promise<void> => {
    const outcome = await invoke(which, event)
    if ('payload' in outcome) return
    const waitMs = retryAfterMs[tries]
    if (waitMs === undefined) return
    clock.at(clock.now() + waitMs, () => void clock.track(attempt(which, event, tries + 1)))
  }
  return (which, event) => attempt(which, event, 0)
}
