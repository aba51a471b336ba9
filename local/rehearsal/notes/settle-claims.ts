import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { NoticeLedger } from '../../../functions/ports/notice-ledger/port.ts'
import type { Message } from '../../ses/mailbox.ts'
import type { Cast } from '../people/cast.ts'

type Claimed = Extract<Notice, { state: 'claimed' }>

interface CutOff {
  readonly inspectionId: string
  readonly notices: readonly Notice[]
  /** Messages that left since the rehearsal last looked. */
  readonly messages: readonly Message[]
  readonly cast: Cast
  /** The instant that was cut off. */
  readonly now: string
}

/**
 * Settles the messages that were being handed over when the process died. The service could not tell whether they had left
 * and would wait, or give a reminder up; the local mailbox knows, so that a rehearsal goes on as if nothing had happened.
 */
export const settleClaims = async (ledger: NoticeLedger, cutOff: CutOff): Promise<void> => {
  const { inspectionId, notices, now } = cutOff
  const claimed = notices.filter((one): one is Claimed => one.state === 'claimed' && isSame(one.claimedAt, now))
  for (const one of claimed) {
    const { slot, notBefore, to: personId } = one
    const message = cutOff.messages.find(message => carries(message, one, cutOff.cast))
    if (message !== undefined)
      await ledger.accepted([{ inspectionId, slot }], { at: now, messageId: message.id, to: message.to[0] ?? '' })
    else await ledger.release([{ inspectionId, slot, notBefore }], digestOf(one, { personId, now }))
  }
}

const isSame = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) === 0

const carries = ({ to, text = '' }: Message, notice: Claimed, { byEmail }: Cast): boolean =>
  to.some(email => byEmail.get(email.toLowerCase())?.id === notice.to) &&
  text.split('\n').includes(`Reference: ${notice.reference}`)

/** A reminder leaves in its person's digest of the day only. */
const digestOf = ({ guarantee }: Claimed, { personId, now }: { personId: string; now: string }) =>
  guarantee === 'at-most-once' ? { personId, date: londonDate(Temporal.Instant.from(now)).toString() } : undefined
