import { describe, expect, it } from 'vitest'
import { type Submit, submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAnswer, anAsk, at, eastLothian, opened, openedOnItsDay, requestIn, started } from '../../builders/play.ts'

const nextMorning = at('2023-11-01T10:00:00Z')
const letterOut = opened(started(), anAsk())

const submitted = (answer: Submit, record: InspectionRecord = letterOut, now = nextMorning) =>
  submit(record, answer, eastLothian, now)

const naming = anAnswer('R2', { names: 'person-named' })

describe('an answer that arrives', () => {
  it('stops the reminders: none is left on the request, and those not sent yet are retired', () => {
    const due = letterOut.notices.filter(one => one.about === 'R2' && one.state === 'due').map(one => one.slot)
    const change = submitted(naming)
    expect(due).not.toHaveLength(0)
    expect(change.retired).toEqual(due.map(slot => ({ slot, why: 'answered' })))
    expect(change.requests).toMatchObject([{ key: 'R2', state: 'submitted', rungs: [] }])
  })

  it('leaves the messages about other requests alone', () => {
    const after = applied(letterOut, submitted(naming))
    const touched = after.notices.filter(one => one.state === 'retired').map(one => one.about)
    expect(new Set(touched)).toEqual(new Set(['R2']))
  })

  it('never keeps back the notification letter itself, even when its receipt is acknowledged first', () => {
    const after = applied(letterOut, submitted(anAnswer('R1-cpp-chair')))
    const letter = after.notices.find(one => one.template === 'notification-letter' && one.about === 'R1-cpp-chair')
    expect(letter?.state).toBe('due')
  })

  it('waits for whoever checks it, who is told', () => {
    const change = submitted(naming)
    expect(change.notices.map(one => [one.template, one.to])).toEqual([
      ['receipt', 'person-cpp-chair'],
      ['submission-received', 'person-coordinator'],
    ])
    expect(change.inspection.counters).toMatchObject({ submitted: 1, accepted: 0 })
  })

  it('is accepted as it arrives where nobody has to check it', () => {
    const change = submitted(anAnswer('R1-cpp-chair'))
    expect(change.requests).toMatchObject([
      { state: 'accepted', acceptedBy: 'system', acceptedAt: '2023-11-01T10:00:00Z' },
    ])
    expect(change.entries.map(one => one.what)).toEqual(['request-submitted', 'request-accepted'])
    expect(change.inspection.counters).toMatchObject({ submitted: 0, accepted: 1, open: letterOut.requests.length - 1 })
  })

  it('is written down as its reference, with who sent it and when', () => {
    const after = applied(letterOut, submitted(naming))
    expect(requestIn(after, 'R2')).toMatchObject({
      submission: { reference: 'answer-1', by: 'person-cpp-chair', at: '2023-11-01T10:00:00Z', names: 'person-named' },
    })
  })

  it('keeps the long stop, so that an acceptance that does not come is noticed', () => {
    expect(requestIn(applied(letterOut, submitted(naming)), 'R2')).toMatchObject({
      longStop: expect.stringMatching(/^2023-11-24T17:00/),
    })
  })
})

describe('a receipt', () => {
  it('goes to the person who sent the answer, when the partnership was asked', () => {
    const deputy = submitted(anAnswer('R1-cpp-chair', { by: 'person-deputy' }))
    expect(deputy.notices.map(one => [one.template, one.to])).toEqual([['receipt', 'person-deputy']])
  })

  it('is not sent within the inspectorate', () => {
    const record = openedOnItsDay({ stage: 'notification', step: 'kick-off' })
    const change = submitted(anAnswer('kick-off', { by: 'person-coordinator' }), record, at('2023-11-14T10:00:00Z'))
    expect(change.requests).toMatchObject([{ state: 'accepted' }])
    expect(change.notices).toEqual([])
  })
})

describe('an answer that cannot be taken', () => {
  it('is refused without the decision that was asked for, naming the choices', () => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'panel' })
    expect(() => submitted(anAnswer('panel'), record)).toThrow(
      expect.objectContaining({
        name: 'InputInvalid',
        message: expect.stringContaining('approve, return, interim-report'),
      }),
    )
  })

  it('is refused with a decision that the request does not know', () => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'panel' })
    expect(() => submitted(anAnswer('panel', { outcome: 'perhaps' }), record)).toThrow(
      expect.objectContaining({ name: 'InputInvalid', message: expect.stringContaining('perhaps') }),
    )
  })

  it('is refused with a decision where none was asked for', () => {
    expect(() => submitted(anAnswer('R2', { names: 'person-named', outcome: 'approve' }))).toThrow(
      expect.objectContaining({ name: 'InputInvalid', message: expect.stringContaining('leave it out') }),
    )
  })

  it('is refused without the name that was asked for', () => {
    expect(() => submitted(anAnswer('R3'))).toThrow(
      expect.objectContaining({
        name: 'InputInvalid',
        message: expect.stringContaining('participation-co-ordinator'),
      }),
    )
  })

  it('is refused when an answer is there already', () => {
    const once = applied(letterOut, submitted(naming))
    expect(() => submitted(naming, once)).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('was answered') }),
    )
  })

  it('is refused when the request is closed', () => {
    const once = applied(letterOut, submitted(anAnswer('R1-chief-constable')))
    expect(() => submitted(anAnswer('R1-chief-constable'), once)).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('closed (accepted)') }),
    )
  })

  it('is refused for a request that the inspection does not have, listing those that wait', () => {
    expect(() => submitted(anAnswer('R99'))).toThrow(
      expect.objectContaining({ name: 'RequestUnknown', message: expect.stringContaining('R1-cpp-chair') }),
    )
  })
})
