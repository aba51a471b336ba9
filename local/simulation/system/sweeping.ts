import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Invoke } from './lambda.ts'

const tickMs = 5 * 60_000

interface Sweeping {
  readonly clock: VirtualClock
  readonly store: Pick<InspectionStore, 'nextDue'>
  /** Whether a relay is missing, which a sweep would find. */
  readonly isRelayMissing: () => boolean
  readonly faults: Faults
  readonly invoke: Invoke
}

/**
 * The sweep every five minutes; ticks at which nothing can be due are passed over. `plan` is to be called after every step of
 * the clock in which something was written.
 */
export const startSweeping = ({
  clock,
  store,
  isRelayMissing,
  faults,
  invoke,
}: Sweeping): { readonly plan: () => Promise<void> } => {
  const startMs = clock.now()
  let plannedMs = Number.POSITIVE_INFINITY
  let lastMs = clock.now()
  let cancel = (): void => {}

  const plan = async (): Promise<void> => {
    const next = await store.nextDue()
    const nextMs = isRelayMissing() ? clock.now() : next === undefined ? undefined : Date.parse(next)
    if (nextMs === undefined) return
    const fromMs = Math.max(nextMs, clock.now(), lastMs + 1)
    const dueMs = startMs + Math.ceil((fromMs - startMs) / tickMs) * tickMs
    if (dueMs >= plannedMs) return
    cancel()
    plannedMs = dueMs
    cancel = clock.at(dueMs, () => void clock.track(tick(dueMs)))
  }

  const tick = async (dueMs: number): Promise<void> => {
    plannedMs = Number.POSITIVE_INFINITY
    lastMs = dueMs
    if (faults.strikes('sweep-missed')) faults.hit('sweep-missed')
    else await invoke('sweep', {})
    await plan()
  }

  return { plan }
}
