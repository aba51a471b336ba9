import { describe, expect, it } from 'vitest'
import { type DecideOverdue, decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  opened,
  openedOnItsDay,
  requestIn,
  started,
} from '../../builders/play.ts'

const now = at('2023-11-20T10:00:00Z')
const letterOut = opened(started(), anAsk())
const byLead = { request: 'R2', by: 'person-inspection-lead', reason: 'The partnership is without a chair.' }
const toWaive: DecideOverdue = { ...byLead, decision: 'waive' }
const toExtend: DecideOverdue = { ...byLead, decision: 'extend', until: '2023-12-01' }
const toGoOn: DecideOverdue = { ...byLead, decision: 'go-on-without' }

const deciding = (command: DecideOverdue, record: InspectionRecord = letterOut, at = now) =>
  decideOverdue(record, command, eastLothian, at)

describe.each([toWaive, toExtend, toGoOn])('to $decision', command => {
  it('is for the inspection lead alone', () => {
    expect(() => deciding({ ...command, by: 'person-coordinator' })).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('not the inspection lead') }),
    )
  })

  it('needs a reason', () => {
    expect(() => deciding({ ...command, reason: '  ' })).toThrow(expect.objectContaining({ name: 'InputInvalid' }))
  })

  it('keeps the reason and who gave it in the audit', () => {
    expect(deciding(command).entries).toContainEqual(
      expect.objectContaining({
        about: 'R2',
        by: 'person-inspection-lead',
        why: 'The partnership is without a chair.',
      }),
    )
  })

  it('is refused for a request that is closed', () => {
    const waived = applied(letterOut, deciding(toWaive))
    expect(() => deciding(command, waived)).toThrow(expect.objectContaining({ name: 'CommandRefused' }))
  })
})

describe('a request that is waived', () => {
  it('closes, and its reminders stop', () => {
    const after = applied(letterOut, deciding(toWaive))
    expect(requestIn(after, 'R2')).toMatchObject({ state: 'waived', waivedBy: 'person-inspection-lead' })
    expect(after.notices.filter(one => one.about === 'R2' && one.state === 'due').map(one => one.template)).toEqual([
      'request-waived',
    ])
    expect(after.inspection.counters.waived).toBe(1)
  })

  it('leaves the others of its step waiting', () => {
    expect(deciding(toWaive).steps).toMatchObject([{ state: 'open', openRequests: letterOut.requests.length - 1 }])
  })

  it('is told to whoever was asked', () => {
    expect(deciding(toWaive).notices).toMatchObject([{ template: 'request-waived', to: 'person-cpp-chair' }])
  })
})

describe('a decision on which the way of the inspection turns', () => {
  it.each([{ stage: 'moderation', step: 'panel' } as const, { stage: 'follow-up', step: 'plan-review' } as const])(
    'has to be taken by somebody: $step is never waived',
    place => {
      const record = openedOnItsDay(place)
      const command = { ...toWaive, request: place.step }
      expect(() => deciding(command, record)).toThrow(
        expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('is a decision') }),
      )
      expect(() => deciding({ ...command, decision: 'go-on-without' }, record)).toThrow(
        expect.objectContaining({ name: 'CommandRefused' }),
      )
    },
  )

  it('may be given more time', () => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'panel' })
    const change = deciding({ ...toExtend, request: 'panel', until: '2024-04-19' }, record)
    expect(change.requests).toMatchObject([{ state: 'open', due: '2024-04-19T16:00:00Z' }])
  })
})

describe('a request whose silence counts', () => {
  it('may be waived although it has outcomes: the partnership need not comment', () => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'factual-accuracy' })
    const change = deciding({ ...toWaive, request: 'R19' }, record)
    expect(change.requests).toMatchObject([{ state: 'waived' }])
    expect(change.steps).toMatchObject([{ state: 'closed', outcome: 'done' }])
  })
})

describe('more time', () => {
  it('opens a new generation with the new due time and reminders counted from it', () => {
    const after = requestIn(applied(letterOut, deciding(toExtend)), 'R2')
    expect(after).toMatchObject({
      state: 'open',
      due: '2023-12-01T17:00:00Z',
      generation: 2,
      rungs: [
        { rung: 'due-5', at: '2023-11-23T09:00:00Z' },
        { rung: 'due-1' },
        { rung: 'due+1' },
        { rung: 'due+3' },
        { rung: 'due+5' },
      ],
    })
  })

  it('wakes the relay, whose wait ended at the old date', () => {
    expect(deciding(toExtend).steps).toMatchObject([{ revision: 2, wakeOwedSince: '2023-11-20T10:00:00Z' }])
  })

  it('keeps back what was said about the old date and tells the new one, alone', () => {
    const after = applied(letterOut, deciding(toExtend))
    expect(after.notices.filter(one => one.about === 'R2' && one.state === 'due')).toMatchObject([
      { template: 'deadline-changed', to: 'person-cpp-chair', alone: true, guarantee: 'at-least-once' },
    ])
  })

  it.each(['2023-11-19', '2023-11-20'])('is never until %s, which is not in the future', until => {
    expect(() => deciding({ ...toExtend, until })).toThrow(
      expect.objectContaining({ name: 'InputInvalid', message: expect.stringContaining('after 2023-11-20') }),
    )
  })

  it('may be until tomorrow', () => {
    expect(deciding({ ...toExtend, until: '2023-11-21' }).requests).toMatchObject([{ due: '2023-11-21T17:00:00Z' }])
  })

  it('is not for a request that was answered', () => {
    const named = answered(letterOut, anAnswer('R2', { names: 'person-named' }), now)
    expect(() => deciding(toExtend, named)).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('was answered') }),
    )
  })
})

describe('going on without the answers', () => {
  it('waives everything that the step still waits for and closes the step', () => {
    const change = deciding(toGoOn)
    expect(change.requests.map(one => one.state)).toEqual(letterOut.requests.map(() => 'waived'))
    expect(change.steps).toMatchObject([{ state: 'closed', outcome: 'done', wakeOwedSince: '2023-11-20T10:00:00Z' }])
    expect(change.inspection.counters).toMatchObject({ open: 0, waived: letterOut.requests.length })
  })

  it('lets what was accepted before stand', () => {
    const some = answered(letterOut, anAnswer('R1-chief-constable'), now)
    const after = applied(some, deciding(toGoOn, some))
    expect(requestIn(after, 'R1-chief-constable').state).toBe('accepted')
    expect(after.inspection.counters).toMatchObject({ accepted: 1, waived: letterOut.requests.length - 1 })
  })

  it('leaves no reminder of the step to be sent, only the letter itself and that nothing is needed any more', () => {
    const after = applied(letterOut, deciding(toGoOn))
    const left = after.notices.filter(one => one.state === 'due').map(one => one.template)
    expect(new Set(left)).toEqual(new Set(['notification-letter', 'request-waived']))
  })
})
