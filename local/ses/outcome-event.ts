import type { BusEvent } from '../events/status-event.ts'
import { account, region } from '../template/pseudo-parameters.ts'
import type { Message } from './mailbox.ts'

interface Outcome {
  readonly eventType: 'Delivery' | 'Bounce' | 'Complaint'
  readonly detailType: string
  readonly part: string
  readonly says: Readonly<Record<string, string>>
}

const bounce = { eventType: 'Bounce', detailType: 'Email Bounced', part: 'bounce' } as const
const complaint = { eventType: 'Complaint', detailType: 'Email Complaint Received', part: 'complaint' } as const
const delivery: Outcome = { eventType: 'Delivery', detailType: 'Email Delivered', part: 'delivery', says: {} }

/** By the first letters of an address. */
const outcomes: Readonly<Record<string, Outcome>> = {
  bounce: { ...bounce, says: { bounceType: 'Permanent', bounceSubType: 'General' } },
  full: { ...bounce, says: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } },
  complaint: { ...complaint, says: { complaintFeedbackType: 'abuse' } },
  suppressed: { ...complaint, says: { complaintSubType: 'OnAccountSuppressionList' } },
}

/**
 * What becomes of a message, by the first letters of its address, as with the addresses of the SES mailbox simulator: `bounce…`
 * comes back for good and `full…` this once, `complaint…` is called unwanted, what goes to `suppressed…` is not sent, of
 * `silent…` nothing is ever heard; everything else is delivered.
 */
export const outcomeOf = ({ to }: Pick<Message, 'to'>): Outcome | undefined => {
  const [address = ''] = to
  if (address.startsWith('silent')) return undefined
  const known = Object.entries(outcomes).find(([letters]) => address.startsWith(letters))
  return known?.[1] ?? delivery
}

/** SES's event about a message (Amazon SES, SES events schema reference). */
export const outcomeEvent = (message: Message, outcome: Outcome, id: string, atMs: number): BusEvent => {
  const timestamp = new Date(atMs).toISOString()
  const { eventType, detailType, part, says } = outcome
  const tags = Object.entries({ ...message.tags, 'ses:configuration-set': message.configurationSet ?? '' })
  return {
    version: '0',
    id,
    source: 'aws.ses',
    account,
    // Events carry whole seconds.
    time: timestamp.replace(/\.\d{3}Z$/, 'Z'),
    region,
    resources: [],
    'detail-type': detailType,
    detail: {
      eventType,
      mail: {
        timestamp: new Date(message.at).toISOString(),
        messageId: message.id,
        source: message.from,
        destination: message.to,
        tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
      },
      [part]: { timestamp, ...says },
    },
  }
}
