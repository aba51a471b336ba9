import { checkLetter } from './check-letter.ts'
import type { Letter, Mailbox, Message } from './mailbox.ts'
import { MailRefused } from './refusal.ts'
import { letterOfSendEmail } from './send-email.ts'
import { letterOfSendRawEmail } from './send-raw-email.ts'
import { errorXml, resultXml } from './xml.ts'

export interface SesAnswer {
  readonly status: number
  readonly body: string
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * The calls of SES that the system uses, on the service's own protocol: forms in, XML out. `now` is the local clock's time in
 * epoch milliseconds; `onAccepted` is told of each message that was taken. Refused requests get 400 and the service's error code.
 */
export const createSes = (
  mailbox: Mailbox,
  now: () => number,
  nextId: () => string,
  onAccepted: (message: Message) => void = () => {},
) => {
  const send = (letter: Letter) => {
    const id = mailbox.accept(checkLetter(letter))
    onAccepted({ id, at: now(), ...letter })
    return { MessageId: id }
  }

  const actions: Readonly<Record<string, (form: URLSearchParams) => Readonly<Record<string, string | number>>>> = {
    SendEmail: form => send(letterOfSendEmail(form)),
    SendRawEmail: form => send(letterOfSendRawEmail(form)),
    GetSendQuota: () => ({
      Max24HourSend: 50_000,
      MaxSendRate: 14,
      SentLast24Hours: mailbox.messages().filter(({ at }) => at > now() - dayMs).length,
    }),
  }

  return (form: URLSearchParams): SesAnswer => {
    const name = form.get('Action') ?? ''
    const requestId = nextId()
    try {
      const action = actions[name]
      if (!action) throw new MailRefused('InvalidAction', `The action ${name} is not valid for this endpoint`)
      return { status: 200, body: resultXml(name, action(form), requestId) }
    } catch (error) {
      if (error instanceof MailRefused) return { status: 400, body: errorXml(error.code, error.message, requestId) }
      throw error
    }
  }
}
