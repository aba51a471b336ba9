import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { StatusChange } from '../../step-functions/service/status-change.ts'
import type { Faults } from '../faults/faults.ts'
import type { Trace } from '../report/trace.ts'
import type { Invoke } from './lambda.ts'
import { invokeLater } from './later.ts'

const deaths = new Set<string>(['FAILED', 'TIMED_OUT', 'ABORTED'])

// EventBridge tries to deliver for a day; here an event is held up for six hours at most.
const latestMs = 6 * 3_600_000

interface Watch {
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly trace: Trace
  readonly invoke: () => Invoke
}

/** EventBridge's rule on executions that ended badly: its events come at least once, late, out of order, or never. */
export const createDeathWatch = ({ clock, faults, trace, invoke }: Watch) => {
  const deliver = (change: StatusChange, delayMs: number): void => {
    const event = { detail: { name: change.name, status: change.status } }
    clock.at(clock.now() + delayMs, () => void clock.track(invokeLater(clock, invoke(), 'relay-ended', event)))
  }
  return (change: StatusChange): void => {
    trace.note(`execution ${change.name} ${change.status}`)
    if (!deaths.has(change.status)) return
    if (faults.strikes('event-lost')) {
      faults.hit('event-lost')
      return
    }
    const isLate = faults.strikes('event-late')
    if (isLate) faults.hit('event-late')
    deliver(change, isLate ? faults.chance.integer(60_000, latestMs) : 1000)
    if (!faults.strikes('event-doubled')) return
    faults.hit('event-doubled')
    deliver(change, faults.chance.integer(0, latestMs))
  }
}
