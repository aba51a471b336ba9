import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../domain/inspection/notice.ts'
import type { Message } from '../ses/mailbox.ts'
import type { Cast } from './people/cast.ts'
import type { SentMail } from './timeline/describe-mail.ts'

/** The messages with the notices that each carried, which the ledger tells by the message's id. */
export const sentMails = (messages: readonly Message[], notices: readonly Notice[], { byEmail }: Cast): SentMail[] =>
  messages.map(({ id, at, to }) => ({
    at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
    to: byEmail.get((to[0] ?? '').toLowerCase())?.id ?? 'unknown',
    notices: notices.filter(one => 'messageId' in one && one.messageId === id),
  }))
