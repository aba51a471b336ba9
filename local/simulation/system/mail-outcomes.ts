import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Faults } from '../faults/faults.ts'
import type { Invoke } from './lambda.ts'
import { invokeLater } from './later.ts'

interface Watch {
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly invoke: () => Invoke
}

/** What the mail service tells of messages. */
export interface MailOutcomes {
  delivered(messageId: string): void
  bounced(messageId: string): void
}

// SES tells of a delivery within seconds, of a bounce within minutes; an event is held up for six hours at most.
const [soonMs, latestMs] = [60_000, 6 * 3_600_000]

/** The events of SES about messages: they come at least once, late, out of order, or never. */
export const createMailOutcomes = ({ clock, faults, invoke }: Watch): MailOutcomes => {
  const { chance } = faults
  const tell = (detail: object): void => {
    if (faults.strikes('outcome-lost')) {
      faults.hit('outcome-lost')
      return
    }
    const isLate = faults.strikes('outcome-late')
    if (isLate) faults.hit('outcome-late')
    deliver(detail, chance.integer(1_000, isLate ? latestMs : soonMs))
    if (!faults.strikes('outcome-doubled')) return
    faults.hit('outcome-doubled')
    deliver(detail, chance.integer(1_000, latestMs))
  }
  const deliver = (detail: object, delayMs: number): void => {
    clock.at(clock.now() + delayMs, () => void clock.track(invokeLater(clock, invoke(), 'mail-outcome', { detail })))
  }
  const now = (): string => new Date(clock.now()).toISOString()
  return {
    delivered: messageId => tell({ eventType: 'Delivery', mail: { messageId }, delivery: { timestamp: now() } }),
    bounced: messageId =>
      tell({ eventType: 'Bounce', mail: { messageId }, bounce: { bounceType: 'Transient', timestamp: now() } }),
  }
}
