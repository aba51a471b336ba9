import { describe, expect, it } from 'vitest'
import { decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { askMoreTime, refuseMoreTime } from '../../../domain/decisions/more-time.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { anAnswer, anAsk, answered, at, eastLothian, opened, requestIn, started } from '../../builders/play.ts'

const letterOut = opened(started(), anAsk())
const now = at('2023-11-02T10:00:00Z')
const chair = 'person-cpp-chair'
const lead = 'person-inspection-lead'
const asking = (until = '2023-11-17', reason = 'The post is vacant.') =>
  askMoreTime(letterOut, { request: 'R2', by: chair, until, reason }, eastLothian, now)
const asked = applied(letterOut, asking())

describe('more time that is asked for', () => {
  it('changes no date and no reminder, and the lead is told', () => {
    const { moreTime, ...rest } = { moreTime: undefined, ...requestIn(asked, 'R2') }
    expect(rest).toEqual(requestIn(letterOut, 'R2'))
    expect(moreTime).toEqual({ until: '2023-11-17', at: now.toString(), by: chair })
    expect(asking().notices).toMatchObject([{ template: 'more-time-asked', to: lead, alone: true }])
    expect(asking().retired).toEqual([])
  })

  it('stays in the record with its reason', () => {
    expect(asking().entries).toMatchObject([{ what: 'more-time-asked', by: chair, why: 'The post is vacant.' }])
  })

  it.each(['2023-11-10', '2023-11-01'])('is refused for %s, which is no later date', until => {
    expect(() => asking(until)).toThrow(expect.objectContaining({ name: 'InputInvalid' }))
  })

  it('needs a reason, and a request without an answer', () => {
    expect(() => asking('2023-11-17', ' ')).toThrow(expect.objectContaining({ name: 'InputInvalid' }))
    const done = answered(letterOut, anAnswer('R2', { names: 'person-named' }), now)
    expect(() =>
      askMoreTime(done, { request: 'R2', by: chair, until: '2023-11-17', reason: 'x' }, eastLothian, now),
    ).toThrow(expect.objectContaining({ name: 'CommandRefused' }))
  })
})

describe('the lead’s decision', () => {
  const refusing = (by = lead) => refuseMoreTime(asked, { request: 'R2', by, reason: 'The meeting is fixed.' }, now)

  it('to refuse leaves the ladder as it was, and tells whoever asked', () => {
    expect(refusing().requests).toEqual([requestIn(letterOut, 'R2')])
    expect(refusing().notices).toMatchObject([{ template: 'more-time-refused', to: chair }])
    expect(refusing().entries).toMatchObject([{ what: 'more-time-refused', by: lead, why: 'The meeting is fixed.' }])
  })

  it('is nobody else’s, and there must be something to decide', () => {
    expect(() => refusing('person-coordinator')).toThrow(expect.objectContaining({ name: 'CommandRefused' }))
    expect(() => refuseMoreTime(letterOut, { request: 'R2', by: lead, reason: 'x' }, now)).toThrow(
      expect.objectContaining({ name: 'CommandRefused' }),
    )
  })

  it('to give it sets the new date, and nothing is asked for any more', () => {
    const command = { decision: 'extend', request: 'R2', by: lead, until: '2023-11-17', reason: 'Agreed.' } as const
    const after = requestIn(applied(asked, decideOverdue(asked, command, eastLothian, now)), 'R2')
    expect(after).toMatchObject({ state: 'open', due: '2023-11-17T17:00:00Z' })
    expect('moreTime' in after).toBe(false)
  })
})
