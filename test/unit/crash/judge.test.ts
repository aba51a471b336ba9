import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { seal } from '../../../functions/ports/inspection-store/seal.ts'
import type { Evidence } from '../../../local/crash/evidence.ts'
import { judge } from '../../../local/crash/judge.ts'
import type { Message } from '../../../local/ses/mailbox.ts'
import { started } from '../../builders/play.ts'
import { aRehearsal } from './a-rehearsal.ts'

const at = '2023-11-07T11:00:00Z'
const { events, audit } = seal({ events: 0, lastHash: '' }, [
  { at, by: 'person-chair', what: 'request-submitted', about: 'R2', detail: { reference: 'rehearsal/R2/1' } },
])
const always = {
  to: 'person-chair',
  about: 'R2',
  alone: false,
  notBefore: at,
  slot: 'R2/1/due-1/person-chair',
  template: 'reminder-before',
  rung: 'due-1',
  reference: 'east-lothian/R2/due-1',
} as const
const reminder: Notice = {
  ...always,
  ...{ guarantee: 'at-most-once', state: 'accepted', acceptedAt: at, messageId: 'message-1' },
}
const message: Message = {
  ...{ id: 'message-1', at: 0, from: '', to: [], cc: [], bcc: [], replyTo: [], subject: '', html: undefined },
  ...{ text: 'Dear chair\nReference: east-lothian/R2/due-1\n', tags: { person: 'person-chair' } },
  configurationSet: undefined,
}
const evidence: Evidence = {
  events,
  inspection: { ...started().inspection, audit },
  notices: [reminder],
  messages: [message],
  acknowledged: [{ command: { do: 'submit', request: 'R2', by: 'person-chair', reference: 'rehearsal/R2/1' } }],
}
const rehearsal = aRehearsal()
const judged = (changed: Partial<Evidence>, found = rehearsal, settled = true) =>
  judge({ reference: rehearsal, rehearsal: found, evidence: { ...evidence, ...changed }, settled })

describe('a soak', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(judged({})).toEqual([])
  })

  it('sees that an acknowledged answer is not in the audit', () => {
    const answer = { do: 'submit', request: 'R3', by: 'person-chair', reference: 'rehearsal/R3/1' } as const
    expect(judged({ acknowledged: [{ command: answer }] })).toEqual(['lost: the answer rehearsal/R3/1'])
  })

  it('sees that a reminder left twice', () => {
    const wrong = judged({ messages: [message, { ...message, id: 'message-2' }] })
    expect(wrong).toEqual(['doubled: 2 messages for 1 notices person-chair east-lothian/R2/due-1'])
  })

  it('sees a notice that counts as sent without a message, and one that was claimed and never left', () => {
    const claimed: Notice = { ...always, guarantee: 'at-least-once', state: 'claimed', claimedAt: at }
    expect(judged({ messages: [] })).toEqual([`unsent: ${reminder.slot} counts as sent`])
    expect(judged({ notices: [claimed] })).toEqual([`unsent: ${reminder.slot} was claimed and never left`])
  })

  it('sees an audit that was altered', () => {
    const altered = events.map(one => ({ ...one, by: 'somebody' }))
    expect(judged({ events: altered })).toEqual(['broken: the chain of the audit at its event 1'])
  })

  it('sees another end, and another timeline where nothing was left to the ledger', () => {
    const stuck = { ...rehearsal, outcome: { status: 'stuck', why: 'no relay' } as const }
    expect(judged({}, stuck)).toEqual([expect.stringMatching(/^another end: the outcome/)])
    const [first, ...rest] = rehearsal.timeline
    const later = {
      ...rehearsal,
      timeline: first === undefined ? rest : [{ ...first, at: '2023-11-07T11:05:00Z' }, ...rest],
    }
    expect(judged({}, later)).toEqual([expect.stringMatching(/^another timeline/)])
    expect(judged({}, later, false)).toEqual([])
  })
})
