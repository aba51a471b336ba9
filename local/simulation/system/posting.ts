import type { NoticeKey } from '../../../functions/ports/notice-ledger/port.ts'
import type { LedgerWatch } from '../faults/faulty-ledger.ts'
import type { Outbox } from '../faults/faulty-mail.ts'
import type { MailRules } from '../invariants/mail-rules.ts'
import type { MailOutcomes } from './mail-outcomes.ts'

/** Joins what a sweep claims with the message that it then hands over: it posts one thing after the other. */
export const createPosting = (rules: MailRules, onArrived: (email: string) => void, outcomes: MailOutcomes) => {
  let messages = 0
  return (): LedgerWatch & Outbox => {
    let claim: readonly NoticeKey[] = []
    return {
      claimed(notices) {
        claim = notices
        rules.claimed(notices)
      },
      accepted: rules.accepted,
      taken() {
        messages += 1
        const messageId = `message-${messages}`
        rules.taken(claim, messageId)
        return messageId
      },
      delivered(message, messageId) {
        onArrived(message.to)
        outcomes.delivered(messageId)
      },
      bounced: outcomes.bounced,
    }
  }
}
