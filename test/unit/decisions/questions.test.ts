import { describe, expect, it } from 'vitest'
import { answerQuestion, askQuestion, writeNote } from '../../../domain/decisions/questions.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { anAnswer, anAsk, at, eastLothian, opened, requestIn, started } from '../../builders/play.ts'

const letterOut = opened(started(), anAsk())
const now = at('2023-11-02T10:00:00Z')
const chair = 'person-cpp-chair'
const asking = askQuestion(letterOut, { request: 'R2', by: chair, reference: 'question-1' }, now)
const asked = applied(letterOut, asking)

describe('a question about a request', () => {
  it('stops no clock and tells whoever supports and leads the inspection', () => {
    expect(requestIn(asked, 'R2')).toEqual(requestIn(letterOut, 'R2'))
    expect(asking.notices.map(({ template, to }) => [template, to])).toEqual([
      ['question-asked', 'person-coordinator'],
      ['question-asked', 'person-inspection-lead'],
    ])
  })

  it('leaves its words out of the record', () => {
    expect(asking.entries).toMatchObject([{ what: 'question-asked', about: 'R2', detail: { reference: 'question-1' } }])
  })

  it('is still on its way after the request was answered', () => {
    const change = submit(asked, anAnswer('R2', { names: 'person-named' }), eastLothian, now)
    const kinds = change.retired.map(({ slot }) => slot)
    expect(kinds.some(slot => slot.includes('question-asked'))).toBe(false)
    expect(kinds.length).toBeGreaterThan(0)
  })

  it('may be followed by another one: neither takes the other’s place', () => {
    const again = askQuestion(asked, { request: 'R2', by: chair, reference: 'question-2' }, now)
    // The audit grows with every commit, and with it the slot.
    const later = { ...asked, inspection: { ...asked.inspection, audit: { events: 99, lastHash: '' } } }
    const other = askQuestion(later, { request: 'R2', by: chair, reference: 'question-2' }, now)
    expect(other.notices[0]?.slot).not.toBe(again.notices[0]?.slot)
  })
})

describe('an answer to a question', () => {
  it('tells whoever has the request', () => {
    const answer = answerQuestion(asked, { request: 'R2', by: 'person-coordinator', reference: 'question-1' }, now)
    expect(answer.notices).toMatchObject([{ template: 'question-answered', to: chair }])
    expect(answer.requests).toEqual([])
  })
})

describe('a note', () => {
  it('is only known to have been written', () => {
    const change = writeNote(letterOut, { by: 'person-coordinator', reference: 'note-1' }, now)
    expect(change).toMatchObject({ requests: [], notices: [], retired: [] })
    expect(change.entries).toMatchObject([{ what: 'note-written', detail: { reference: 'note-1' } }])
  })
})
