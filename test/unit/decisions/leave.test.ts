import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../domain/decisions/command.ts'
import { leftBehind } from '../../../domain/decisions/leave.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { suspended } from '../../builders/suspending.ts'

const now = at('2023-12-06T12:00:00Z')
const chair = 'person-cpp-chair'
const collecting = (): InspectionRecord => openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const leaves = (record: InspectionRecord, person = chair, to = 'person-new') =>
  decideCommand(record, { do: 'leave', person, to, by: 'person-coordinator' }, eastLothian, now)

describe('a person who leaves', () => {
  it('leaves nothing behind: every role and every open wait has somebody else, with its date', () => {
    const record = collecting()
    const left = leftBehind(record, chair)
    expect(left.requests.map(one => one.key)).toEqual(['R4', 'R5'])
    const after = applied(record, leaves(record))
    expect(leftBehind(after, chair)).toEqual({ roles: [], requests: [] })
    expect(leftBehind(after, 'person-new').roles).toEqual(left.roles)
    expect(after.requests.filter(isUnanswered).map(one => one.due)).toEqual(left.requests.map(one => one.due))
  })

  it('is told of nothing any more; who takes over is told in one message', () => {
    const record = collecting()
    const after = applied(record, leaves(record))
    const due = after.notices.filter(one => one.state === 'due')
    expect(due.filter(one => one.to === chair)).toEqual([])
    const told = due.filter(one => one.to === 'person-new')
    expect(told.map(one => one.about)).toEqual(['R4', 'R5'])
    expect(told.every(one => !one.alone)).toBe(true)
  })

  it('is in the record, with each role and request by name', () => {
    const { entries } = leaves(collecting())
    expect(entries[0]).toMatchObject({ what: 'person-left', by: 'person-coordinator', detail: { requests: 2 } })
    expect(entries.slice(1).map(one => one.about)).toEqual(['cpp-chair', 'R4', 'R5'])
  })

  it('may leave while the inspection is suspended, and nobody is written to', () => {
    const record = suspended(collecting(), now)
    const after = applied(record, leaves(record))
    expect(leftBehind(after, 'person-new').requests).toHaveLength(2)
    expect(leaves(record).notices).toEqual([])
  })

  it('must have something to leave, and somebody else to leave it to', () => {
    expect(() => leaves(collecting(), 'person-nobody')).toThrow(/nothing of .* is with this person/)
    expect(() => leaves(collecting(), chair, chair)).toThrow(/same person/)
  })
})
