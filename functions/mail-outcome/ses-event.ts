import * as z from 'zod'
import type { OutcomeTold } from '../ports/notice-ledger/port.ts'

const at = z.object({ timestamp: z.iso.datetime() })
const mail = z.object({ messageId: z.string().min(1) })

/** What SES tells of a message on the event bus (Amazon SES, SES events schema reference); addresses in it are not read. */
const detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Delivery'), mail, delivery: at }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail, deliveryDelay: at }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: at.extend({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: at.extend({ complaintSubType: z.string().nullish() }),
  }),
  z.object({ eventType: z.literal('Reject'), mail: mail.extend(at.shape), reject: z.object({}) }),
])

const toldOf = (given: z.output<typeof detail>): OutcomeTold => {
  const { messageId } = given.mail
  switch (given.eventType) {
    case 'Delivery':
      return { messageId, what: 'delivered', at: given.delivery.timestamp, isForGood: false }
    case 'DeliveryDelay':
      return { messageId, what: 'delayed', at: given.deliveryDelay.timestamp, isForGood: false }
    case 'Bounce':
      return {
        messageId,
        what: 'bounced',
        at: given.bounce.timestamp,
        isForGood: given.bounce.bounceType === 'Permanent',
      }
    case 'Complaint':
      return { messageId, what: complained(given.complaint), at: given.complaint.timestamp, isForGood: true }
    case 'Reject':
      return { messageId, what: 'bounced', at: given.mail.timestamp, isForGood: false }
  }
}

/** SES takes over what goes to an address on its suppression list and does not try to send it: nobody has got that. */
const complained = ({ complaintSubType }: { readonly complaintSubType?: string | null | undefined }) =>
  complaintSubType === 'OnAccountSuppressionList' ? 'bounced' : 'complained'

/** An event of SES about a message. */
export const sesEvent = z.object({ detail }).transform(event => toldOf(event.detail))
