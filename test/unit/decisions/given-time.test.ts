import { describe, expect, it } from 'vitest'
import { type DecideOverdue, decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { delivered } from '../../../domain/decisions/delivered.ts'
import { askMoreTime } from '../../../domain/decisions/more-time.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAsk, at, eastLothian, openedOnItsDay, requestIn } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const accuracy = { stage: 'moderation', step: 'factual-accuracy' } as const
const ask = anAsk({ ...accuracy, executionStartedAt: at('2024-03-28T10:00:00Z') })
const draft = openedOnItsDay(accuracy)
const chair = 'person-cpp-chair'
const decided = at('2024-04-10T10:00:00Z')
const extending = (until: string, request = 'R19'): DecideOverdue => ({
  ...{ request, by: 'person-inspection-lead', reason: 'The chair was ill.' },
  decision: 'extend',
  until,
})
const extended = (record: InspectionRecord, until = '2024-04-19', now = decided): InspectionRecord =>
  applied(record, decideOverdue(record, extending(until), eastLothian, now))

/** The record once the newest message of a kind about the draft has arrived. */
const arrived = (record: InspectionRecord, template: string, instant: string): InspectionRecord => {
  const notices = record.notices
    .filter(one => one.template === template && one.to === chair)
    .map(one => ({ ...one, acceptedAt: one.notBefore }))
  const change = delivered(record, { notices, at: instant }, eastLothian, at(instant))
  return change === undefined ? record : applied(record, change)
}

describe('time that the lead gives', () => {
  const received = arrived(draft, 'request-opened', '2024-03-28T10:00:00Z')

  it('is as long when the message of it arrives later: it runs from that day', () => {
    const given = extended(received)
    expect(requestIn(given, 'R19')).toMatchObject({ due: '2024-04-19T16:00:00Z', given: { workingDays: 7 } })
    const after = requestIn(arrived(given, 'deadline-changed', '2024-04-15T08:00:00Z'), 'R19')
    expect(after).toMatchObject({ due: '2024-04-24T16:00:00Z', state: 'open' })
    expect(after).not.toHaveProperty('given')
  })

  it('is what was given when the message arrives at once, also by the next morning after an evening', () => {
    const once = requestIn(arrived(extended(received), 'deadline-changed', '2024-04-10T10:05:00Z'), 'R19')
    expect(once).toMatchObject({ due: '2024-04-19T16:00:00Z', generation: 2 })
    const evening = extended(received, '2024-04-19', at('2024-04-10T18:00:00Z'))
    const morning = requestIn(arrived(evening, 'deadline-changed', '2024-04-11T08:00:00Z'), 'R19')
    expect(morning).toMatchObject({ due: '2024-04-19T16:00:00Z', generation: 2 })
  })

  it('is not proven by what was sent before, and until it is no silence counts', () => {
    const given = extended(received)
    const before = arrived(given, 'request-opened', '2024-04-11T08:00:00Z')
    expect(requestIn(before, 'R19')).toHaveProperty('given')
    const silence = overdueStep(before, ask, eastLothian, at('2024-04-19T16:00:01Z'))
    expect(silence?.requests).toMatchObject([{ state: 'overdue', given: { workingDays: 7 } }])
    const told = arrived(given, 'deadline-changed', '2024-04-10T10:05:00Z')
    expect(overdueStep(told, ask, eastLothian, at('2024-04-19T16:00:01Z'))?.requests).toMatchObject([
      { state: 'silent', outcome: 'no-comments' },
    ])
  })

  it('does not make a draft received that never arrived; the message of it does', () => {
    const given = extended(draft)
    expect(requestIn(given, 'R19')).toMatchObject({ awaitsReceipt: true })
    const after = requestIn(arrived(given, 'deadline-changed', '2024-04-10T10:05:00Z'), 'R19')
    expect(after).not.toHaveProperty('awaitsReceipt')
    // Ten working days from the day on which it heard of the draft for the first time.
    expect(after).toMatchObject({ due: '2024-04-24T16:00:00Z' })
  })

  it('stands still with everything else, and what is left of it is given anew when the inspection goes on', () => {
    const still = suspended(extended(received), at('2024-04-11T10:00:00Z'))
    const on = resumed({ ...still, notices: [] }, at('2024-05-08T10:00:00Z'))
    expect(requestIn(on, 'R19')).toMatchObject({ given: { workingDays: 6, at: '2024-05-08T10:00:00Z' } })
    expect(on.notices).toContainEqual(expect.objectContaining({ template: 'request-opened', to: chair, about: 'R19' }))
  })
})

describe.each([
  [
    'given',
    (until: string, record = draft, request = 'R19') =>
      decideOverdue(record, extending(until, request), eastLothian, decided),
  ],
  [
    'asked for',
    (until: string, record = draft, request = 'R19') =>
      askMoreTime(record, { request, by: chair, until, reason: 'Ill.' }, eastLothian, decided),
  ],
])('more time that is %s', (_what, asking) => {
  it.each([
    ['2024-04-12', 'InputInvalid', 'until: 2024-04-12 is no later date. Give a date after 2024-04-12.'],
    ['2024-04-09', 'InputInvalid', 'until: 2024-04-09 is no later date. Give a date after 2024-04-12.'],
    ['2199-04-12', 'InputInvalid', 'until: 2199-04-12 is more than a year on. Give a date up to 2025-04-12.'],
    [
      '2024-04-20',
      'NotAWorkingDay',
      'until: 2024-04-20 is not a working day in East Lothian (weekend). The next one is 2024-04-22.',
    ],
  ])('until %s is refused, with the way out', (until, name, message) => {
    expect(() => asking(until)).toThrow(expect.objectContaining({ name, message }))
  })

  it('goes past no limit of the law', () => {
    const disposal = openedOnItsDay({ stage: 'follow-up', step: 'disposal' })
    expect(() => asking('2026-05-08', disposal, 'disposal')).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('limit of the law') }),
    )
  })
})
