import { Failure } from '../../../domain/failure.ts'
import type { Mail, Message } from '../../../functions/ports/mail/port.ts'
import type { Calls, Surroundings } from './life.ts'

/** What becomes of a message that the service has taken. */
export interface Outbox {
  /** Yields the message's id. */
  taken(message: Message): string
  /** It comes to its address. */
  delivered(message: Message, messageId: string): void
  /** It comes back. */
  bounced(messageId: string): void
}

const throttling = (): Failure => new Failure('MailThrottled', 'SES asks for fewer messages a second.')
const timedOut = (): Error => Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' })

/** The mail service as one invocation meets it. */
export const faultyMail = ({ write, fails }: Calls, { faults }: Surroundings, outbox: Outbox): Mail => ({
  send: message =>
    write(
      `send ${message.to}: ${message.subject}`,
      async () => {
        const messageId = outbox.taken(message)
        if (faults.strikes('mail-suppressed')) faults.hit('mail-suppressed')
        else if (faults.strikes('mail-bounced')) {
          faults.hit('mail-bounced')
          outbox.bounced(messageId)
        } else outbox.delivered(message, messageId)
        return { messageId }
      },
      {
        before: () => fails('mail-throttled', throttling),
        after: () => fails('mail-unanswered', timedOut),
      },
    ),
})
