import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../inspection/notice.ts'
import type { Unanswered } from '../inspection/request.ts'

/** A message, as far as it matters for what it asks. */
export type Message = Pick<Notice, 'about' | 'to' | 'rung' | 'template'>

/** Whether a message asks whoever gets it for something: the first one of a request, that it was handed over, a new date. */
export const isAsking = ({ rung, template }: Pick<Message, 'rung' | 'template'>): boolean =>
  rung === 'opened' || template === 'request-handed-over' || template === 'deadline-changed'

/**
 * Whether a message asks for this request whoever has it now. A copy for somebody else proves nothing, and a reminder that
 * comes back says nothing about the request that has arrived.
 */
export const asksFor = (message: Message, one: Pick<Unanswered, 'key' | 'person'>): boolean =>
  message.about === one.key && message.to === one.person && isAsking(message)

/** Whether a message says to whoever has a request by when it is due since the lead gave more time: it was written after that. */
export const saysWhatIsGiven = (
  message: Message & { readonly acceptedAt: string },
  one: Pick<Unanswered, 'key' | 'person' | 'given'>,
): boolean =>
  one.given !== undefined &&
  asksFor(message, one) &&
  Temporal.Instant.compare(Temporal.Instant.from(message.acceptedAt), Temporal.Instant.from(one.given.at)) >= 0

/** Whether whoever has a request has got a message that asks for it. */
export const hasArrived = (one: Pick<Unanswered, 'key' | 'person'>, ledger: readonly Notice[]): boolean =>
  ledger.some(notice => (notice.state === 'delivered' || notice.state === 'complained') && asksFor(notice, one))
