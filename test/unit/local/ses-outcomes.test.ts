import { describe, expect, it } from 'vitest'
import { sesEvent } from '../../../functions/mail-outcome/ses-event.ts'
import { createMailbox } from '../../../local/ses/mailbox.ts'
import { outcomeEvent, outcomeOf } from '../../../local/ses/outcome-event.ts'

const startMs = Date.parse('2026-03-16T09:00:00Z')

/** What our function reads from the event about a message to an address; undefined where none comes. */
const toldOf = (to: string) => {
  const mailbox = createMailbox(
    () => startMs,
    () => 'message-1',
  )
  const letter = { from: 'inspections@mail.example', to: [to], cc: [], bcc: [], replyTo: [], subject: 'Éig', tags: {} }
  mailbox.accept({ ...letter, text: 'Text', html: undefined, configurationSet: 'mail' })
  const [message] = mailbox.messages()
  const outcome = message && outcomeOf(message)
  return message && outcome && sesEvent.parse(outcomeEvent(message, outcome, 'event-1', startMs + 3000))
}

describe('what the local mail service tells of a message', () => {
  it.each([
    ['una.unreal@council.example', 'delivered', false],
    ['bounce.unreal@council.example', 'bounced', true],
    ['full.unreal@council.example', 'bounced', false],
    ['complaint.unreal@council.example', 'complained', true],
    ['suppressed.unreal@council.example', 'bounced', true],
  ])('to %s is that it was %s', (to, what, isForGood) => {
    expect(toldOf(to)).toEqual({ messageId: 'message-1', what, at: '2026-03-16T09:00:03.000Z', isForGood })
  })

  it('to an address that is silent is nothing', () => {
    expect(toldOf('silent.unreal@council.example')).toBeUndefined()
  })
})
