import type { BusEvent } from '../events/status-event.ts'
import { account, region } from '../template/pseudo-parameters.ts'
import type { Message } from './mailbox.ts'

type Outcome = 'Delivery' | 'Bounce' | 'Complaint'

const names: Readonly<Record<Outcome, { readonly detailType: string; readonly part: string }>> = {
  Delivery: { detailType: 'Email Delivered', part: 'delivery' },
  Bounce: { detailType: 'Email Bounced', part: 'bounce' },
  Complaint: { detailType: 'Email Complaint Received', part: 'complaint' },
}

/**
 * What becomes of a message, by the first letters of its address, as with the addresses of the SES mailbox simulator: `bounce…`
 * comes back for good, `complaint…` is called unwanted, of `silent…` nothing is ever heard; everything else is delivered.
 */
export const outcomeOf = ({ to }: Pick<Message, 'to'>): Outcome | undefined => {
  const [address = ''] = to
  if (address.startsWith('silent')) return undefined
  if (address.startsWith('bounce')) return 'Bounce'
  return address.startsWith('complaint') ? 'Complaint' : 'Delivery'
}

/** SES's event about a message (Amazon SES, SES events schema reference). */
export const outcomeEvent = (message: Message, outcome: Outcome, id: string, atMs: number): BusEvent => {
  const timestamp = new Date(atMs).toISOString()
  const { detailType, part } = names[outcome]
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
      eventType: outcome,
      mail: {
        timestamp: new Date(message.at).toISOString(),
        messageId: message.id,
        source: message.from,
        destination: message.to,
        tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
      },
      [part]: { timestamp, ...(outcome === 'Bounce' ? { bounceType: 'Permanent', bounceSubType: 'General' } : {}) },
    },
  }
}
