import { describe, expect, it } from 'vitest'
import { returnSubmission } from '../../../domain/decisions/return-submission.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  accepted,
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  opened,
  requestIn,
  started,
} from '../../builders/play.ts'

const letterOut = opened(started(), anAsk())
const dueDay = at('2023-11-10T11:00:00Z')
const named = answered(letterOut, anAnswer('R2', { names: 'person-named' }), dueDay)

const returning = (record: InspectionRecord, reason = 'The telephone number is missing.', now = dueDay) =>
  returnSubmission(record, { request: 'R2', by: 'person-coordinator', reason }, eastLothian, now)

describe('an answer that is returned', () => {
  it('opens the request again, with the reason, in a new generation', () => {
    expect(returning(named).requests).toMatchObject([
      {
        state: 'returned',
        reason: 'The telephone number is missing.',
        returnedAt: '2023-11-10T11:00:00Z',
        generation: 2,
        returns: 1,
      },
    ])
  })

  it('gives five working days to answer again, with reminders counted from the new date', () => {
    const again = requestIn(applied(named, returning(named)), 'R2')
    expect(again.due).toBe('2023-11-17T17:00:00Z')
    expect(again).toMatchObject({
      rungs: [
        { rung: 'due-1', at: '2023-11-16T09:00:00Z' },
        { rung: 'due+1', at: '2023-11-20T09:00:00Z' },
        { rung: 'due+3', at: '2023-11-22T09:00:00Z' },
        { rung: 'due+5', at: '2023-11-24T09:00:00Z' },
      ],
    })
  })

  it('keeps the date it had when that is later', () => {
    const early = at('2023-11-01T11:00:00Z')
    const record = answered(letterOut, anAnswer('R2', { names: 'person-named' }), early)
    expect(returning(record, 'Not the right person.', early).requests).toMatchObject([{ due: '2023-11-10T17:00:00Z' }])
  })

  it('tells whoever was asked, alone and at least once', () => {
    expect(returning(named).notices).toMatchObject([
      {
        template: 'submission-returned',
        to: 'person-cpp-chair',
        about: 'R2',
        alone: true,
        guarantee: 'at-least-once',
      },
    ])
  })

  it('may be returned again, and each time is told of anew', () => {
    const once = applied(named, returning(named))
    const second = at('2023-11-15T11:00:00Z')
    const twice = returning(answered(once, anAnswer('R2', { names: 'person-other' }), second), 'Still missing.', second)
    expect(twice.requests).toMatchObject([{ generation: 3, returns: 2 }])
    const slots = once.notices.map(one => one.slot)
    expect(twice.notices.filter(one => slots.includes(one.slot))).toEqual([])
  })

  it('names nobody', () => {
    expect(applied(named, returning(named)).inspection.people['inspection-co-ordinator']).toBeUndefined()
  })

  it('leaves its step open', () => {
    expect(applied(named, returning(named)).steps).toEqual(named.steps)
  })
})

describe('returning an answer', () => {
  it.each(['', '   \n'])('needs a reason, not %j', reason => {
    expect(() => returning(named, reason)).toThrow(expect.objectContaining({ name: 'InputInvalid' }))
  })

  it('is refused before there is one', () => {
    expect(() => returning(letterOut)).toThrow(expect.objectContaining({ name: 'CommandRefused' }))
  })

  it('is refused once it was accepted', () => {
    expect(() => returning(accepted(named, 'R2', dueDay))).toThrow(expect.objectContaining({ name: 'CommandRefused' }))
  })
})
