import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { type MoveDate, move, waysToMove } from '../../../domain/decisions/move.ts'
import { Failure } from '../../../domain/failure.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAnswer, answered, at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { suspended } from '../../builders/suspending.ts'

const by = 'person-inspection-lead'
const noon = at('2023-11-20T12:00:00Z')
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })

const refusal = (record: InspectionRecord, overrides: Partial<MoveDate>): Failure => {
  const command: MoveDate = {
    key: 'R4',
    to: '2023-12-12',
    way: 'keep-end',
    reason: 'The chair is away',
    by,
    ...overrides,
  }
  try {
    move(record, command, eastLothian, noon)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('the move was not refused')
}

describe('a date is not moved', () => {
  it.each([
    [
      'to a day that is over',
      { to: '2023-11-17' },
      'InputInvalid',
      /Friday 17 November 2023 is not to come.*after Monday 20 November 2023/,
    ],
    ['to today', { to: '2023-11-20' }, 'InputInvalid', /Monday 20 November 2023 is not to come/],
    ['to a Saturday', { to: '2023-12-09' }, 'NotAWorkingDay', /East Lothian \(weekend\).*Monday 11 December 2023/],
    ['to Christmas Day', { to: '2023-12-25' }, 'NotAWorkingDay', /Christmas Day.*Wednesday 27 December 2023/],
    ['to the day on which it is', { to: '2023-12-08' }, 'NothingToDo', /Friday 8 December 2023 already/],
    ['without a reason', { reason: '  ' }, 'InputInvalid', /^reason: it is empty/],
    ['if there is none of that name', { key: 'R99' }, 'RequestUnknown', /R99 is no date of plan 1.*R4, R5/],
    ['once it is over', { key: 'R1' }, 'CommandRefused', /R1.* is over.*What can be moved: .*R4/],
    ['once its step has opened', { key: 'data-collection/returns' }, 'CommandRefused', /has begun or is over/],
    ['if the law gives it', { key: 'disposal', to: '2025-06-02' }, 'CommandRefused', /limit of the law/],
    [
      'before what comes first',
      { key: 'fieldwork/on-site', to: '2024-03-06' },
      'InputInvalid',
      /“Fieldwork timetable” \(Friday 8 March 2024\).*comes first/,
    ],
    [
      'after what follows and does not move',
      { key: 'follow-up/feedback', to: '2024-07-01' },
      'InputInvalid',
      /come after “.*” \(Wednesday 12 June 2024\)/,
    ],
  ] as const)('%s', (_, overrides, name, said) => {
    const { name: is, message } = refusal(collecting, overrides)
    expect(is).toBe(name)
    expect(message).toMatch(said)
  })

  it('to a day off, and the next working day is offered with it', () => {
    expect(refusal(collecting, { to: '2023-12-09' }).details).toEqual({ to: '2023-12-09', next: '2023-12-11' })
  })

  it('when what can be moved is named, neither what is over nor what the law gives is among it', () => {
    const named = /What can be moved: (.*)\./.exec(refusal(collecting, { key: 'R99' }).message)?.[1]?.split(', ') ?? []
    expect(named).toEqual(expect.arrayContaining(['R4', 'R5', 'fieldwork/on-site', 'publish']))
    expect(named.filter(one => ['R1', 'R2', 'disposal', 'data-collection/returns'].includes(one))).toEqual([])
  })

  it('once it is answered, and waits for acceptance', () => {
    const record = answered(collecting, anAnswer('R4', { by: 'person-inspection-co-ordinator' }), noon)
    expect(refusal(record, {}).name).toBe('CommandRefused')
  })

  it('of a suspended inspection, which is to be resumed first', () => {
    const { name, message } = refusal(suspended(collecting, noon), {})
    expect([name, message]).toEqual(['CommandRefused', expect.stringMatching(/suspended\. Resume it first/)])
  })

  it('of a cancelled inspection', () => {
    const over = applied(collecting, cancel(collecting, { reason: 'Merged with another', by }, eastLothian, noon))
    expect(refusal(over, {}).name).toBe('CommandRefused')
  })

  it('when what goes along with it would come to lie on a day that is over', () => {
    const early = at('2023-11-16T12:00:00Z')
    const shared = { reason: 'The chair is away', by }
    const surveys = { key: 'data-collection/surveys', to: '2023-11-17', way: 'keep-end', ...shared } as const
    const record = applied(collecting, move(collecting, surveys, eastLothian, early))
    const readers = { key: 'data-collection/record-readers', to: '2023-11-17', ...shared } as const
    expect(() => move(record, { ...readers, way: 'keep-gaps' }, eastLothian, early)).toThrow(
      /“[^”]+” would go along to Thursday 16 November 2023, which is not to come/,
    )
    expect(move(record, { ...readers, way: 'keep-end' }, eastLothian, early).plan?.number).toBe(3)
  })

  it('in any way, when the three are compared, for what is wrong with each', () => {
    const shown = waysToMove(collecting, { key: 'R4', to: '2023-12-09', reason: 'x', by }, eastLothian, noon)
    expect(shown.map(one => one.refused)).toEqual(shown.map(() => expect.stringContaining('Monday 11 December 2023')))
  })
})
