import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Invoke } from './lambda.ts'

// Lambda tries an asynchronous invocation again after one minute and, once more, after two.
const retryAfterMs = [60_000, 120_000]

/** Invokes without an answer, as EventBridge does: what fails is tried again twice. Yields after the first attempt. */
export const invokeLater = async (
  clock: VirtualClock,
  invoke: Invoke,
  name: string,
  event: unknown,
  tries = 0,
): Promise<void> => {
  const outcome = await invoke(name, event)
  const waitMs = retryAfterMs[tries]
  if ('payload' in outcome || waitMs === undefined) return
  clock.at(clock.now() + waitMs, () => void clock.track(invokeLater(clock, invoke, name, event, tries + 1)))
}
