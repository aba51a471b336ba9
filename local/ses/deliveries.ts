import type { Clock } from '../clock/clock.ts'
import type { EventBus } from '../events/bus.ts'
import type { Mailbox, Message } from './mailbox.ts'
import { outcomeEvent, outcomeOf } from './outcome-event.ts'

/** What a message takes until its outcome is known. */
const onItsWayMs = 3000
/** A process that was killed has told of what was taken so long ago. */
const toldAfterMs = 60_000

interface Parts {
  readonly clock: Clock
  readonly put: EventBus['put']
  readonly nextId: () => string
}

export interface Deliveries {
  /** Tells what became of a message, some seconds after it was taken. */
  taken(message: Message): void
  /** Does so for what was taken just before the system was stopped: an event comes at least once. */
  resume(mailbox: Pick<Mailbox, 'messages'>): void
}

/** What SES tells on the event bus of the messages that it took. */
export const createDeliveries = ({ clock, put, nextId }: Parts): Deliveries => {
  const taken = (message: Message): void => {
    const outcome = outcomeOf(message)
    if (outcome === undefined) return
    const atMs = Math.max(clock.now(), message.at + onItsWayMs)
    clock.at(atMs, () => void clock.track(put(outcomeEvent(message, outcome, nextId(), atMs))))
  }
  return {
    taken,
    resume(mailbox) {
      for (const message of mailbox.messages()) if (message.at > clock.now() - toldAfterMs) taken(message)
    },
  }
}
