import { describe, expect, it } from 'vitest'
import { decideCommand } from '../../../domain/decisions/command.ts'
import { leave } from '../../../domain/decisions/leave.ts'
import { decisionsLeft, leftBehind } from '../../../domain/decisions/left-behind.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { fateOf } from '../../../domain/notices/fate.ts'
import { renderNotice } from '../../../domain/notices/render.ts'
import { changeKeys } from '../../../functions/ports/inspection-store/change-keys.ts'
import { committed } from '../../../functions/ports/inspection-store/committed.ts'
import { checkTransaction } from '../../../functions/ports/table/transaction-limit.ts'
import {
  anAnswer,
  answered,
  at,
  eastLothian,
  letterMorning,
  openedOnItsDay,
  people,
  started,
} from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'
import { allStepsOpen, checkFits, climbed, eastLothianBy } from '../../builders/unsent.ts'

const now = at('2023-12-06T12:00:00Z')
const chair = 'person-cpp-chair'
const collecting = (): InspectionRecord => openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const leaves = (record: InspectionRecord, person = chair, to = 'person-new') =>
  decideCommand(record, { do: 'leave', person, to, by: 'person-coordinator' }, eastLothian, now)

const textOf = (record: InspectionRecord, notice: Notice | undefined): string =>
  notice === undefined
    ? ''
    : renderNotice({ notice, record, footprint: eastLothian.footprint }, 'https://x.example').text

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
    expect(told.map(one => one.about)).toEqual(['data-collection', 'R4', 'R5'])
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

  it('hears nothing either when it goes on, of what was about to be sent when it stopped; who took over does', () => {
    const opening = at('2023-11-16T09:00:00Z')
    const stopped = suspended(collecting(), opening)
    expect(stopped.notices.filter(one => one.state === 'held').map(one => one.to)).toEqual([chair, chair])
    const after = resumed(applied(stopped, leaves(stopped)), at('2023-12-07T12:00:00Z'))
    const due = after.notices.filter(one => one.state === 'due').map(one => one.to)
    expect(due).not.toContain(chair)
    expect(due.filter(to => to === 'person-new')).toHaveLength(1)
  })

  it('passes on what waits for a decision, with the message that says so', () => {
    const coordinator = 'person-coordinator'
    const checking = answered(collecting(), anAnswer('R5'), now)
    expect(decisionsLeft(checking, coordinator, eastLothian)).toMatchObject([{ request: { key: 'R5' }, what: 'check' }])
    const after = applied(checking, leaves(checking, coordinator))
    expect(decisionsLeft(after, coordinator, eastLothian)).toEqual([])
    expect(decisionsLeft(after, 'person-new', eastLothian)).toHaveLength(1)
    const due = after.notices.filter(one => one.state === 'due')
    expect(due.filter(one => one.to === coordinator)).toEqual([])
    const told = due.filter(one => one.to === 'person-new')
    expect(told.map(one => one.template)).toEqual(['work-handed-over'])
    const text = textOf(after, told[0])
    expect(text).toContain('- Coordinator (strategic support officer)')
    expect(text).toContain('- R5 Pre-inspection return: an answer has come')
  })

  it('passes on a question that was about to leave, in the same message', () => {
    const command = { do: 'ask-question', request: 'R5', reference: 'q-1', by: chair } as const
    const asked = applied(collecting(), decideCommand(collecting(), command, eastLothian, now))
    const after = applied(asked, leaves(asked, 'person-inspection-lead'))
    const told = after.notices.filter(one => one.state === 'due' && one.to === 'person-new')
    expect(told.map(one => [one.template, one.alone])).toEqual([
      ['work-handed-over', false],
      ['question-asked', false],
    ])
  })

  it('names to whoever takes over what the lead has to decide', () => {
    const ask = { do: 'ask-more-time', request: 'R4', until: '2024-01-10', reason: 'Illness', by: chair } as const
    const asked = applied(collecting(), decideCommand(collecting(), ask, eastLothian, now))
    const after = applied(asked, leaves(asked, 'person-inspection-lead'))
    const told = after.notices.filter(one => one.state === 'due' && one.to === 'person-new')
    expect(told).toHaveLength(1)
    expect(textOf(after, told[0])).toMatch(/- Inspection lead\n.*- R4 Document return: more time is asked for/s)
  })

  it('does not get the answer about more time that he or she asked for: who has the request now does', () => {
    const ask = { do: 'ask-more-time', request: 'R4', until: '2024-01-10', reason: 'Illness', by: chair } as const
    const asked = applied(collecting(), decideCommand(collecting(), ask, eastLothian, now))
    const left = applied(asked, leaves(asked))
    const refuse = { do: 'refuse-more-time', request: 'R4', reason: 'No', by: 'person-inspection-lead' } as const
    expect(decideCommand(left, refuse, eastLothian, now).notices.map(one => one.to)).toEqual(['person-new'])
  })

  it('is not told twice of who has the same message already', () => {
    const command = { do: 'ask-question', request: 'R5', reference: 'q-1', by: chair } as const
    const asked = applied(collecting(), decideCommand(collecting(), command, eastLothian, now))
    const after = applied(asked, leaves(asked, 'person-inspection-lead', 'person-coordinator'))
    const questions = after.notices.filter(one => one.state === 'due' && one.template === 'question-asked')
    expect(questions.map(one => one.to)).toEqual(['person-coordinator'])
  })

  it('keeps the letter and the receipt that were written to nobody else', () => {
    const letters = openedOnItsDay({ stage: 'notification', step: 'letter' })
    const sent = answered(letters, anAnswer('R1-cpp-chair'), letterMorning)
    const after = applied(sent, leaves(sent))
    const due = after.notices.filter(one => one.state === 'due' && one.to === chair)
    expect(new Set(due.map(one => one.template))).toEqual(new Set(['notification-letter', 'receipt']))
  })

  it('fits one commit, whatever the inspection stands in, even with every role in one hand', () => {
    const everything = Object.fromEntries(Object.keys(people).map(role => [role, 'person-all']))
    const record = started({ people: everything })
    for (const { key: stage, steps } of eastLothian.footprint.stages)
      for (const { key: step } of steps.filter(one => record.plan.opens[`${stage}/${one.key}`] !== undefined)) {
        const standing = openedOnItsDay({ stage, step }, record)
        const change = leaves(standing, 'person-all')
        checkTransaction(changeKeys(change, committed(standing.inspection, change).events))
      }
  })

  it('fits one commit when no mail has left for weeks, and nothing more is said to who left', () => {
    const setting = eastLothianBy('B')
    const everything = Object.fromEntries(Object.keys(people).map(role => [role, 'person-all']))
    const open = allStepsOpen('data-collection', setting, { people: everything })
    const later = open.now.add({ hours: 24 * 60 })
    const record = climbed(open.record, setting, later)
    const change = leave(record, { person: 'person-all', to: 'person-new', by: 'person-coordinator' }, later)
    checkFits(record, change)
    const after = applied(record, change)
    const said = after.notices.filter(one => one.to === 'person-all' && one.state === 'due')
    expect(said.filter(one => fateOf(one, after) === 'leaves')).toEqual([])
  })

  it('must have something to leave, and somebody else to leave it to', () => {
    expect(() => leaves(collecting(), 'person-nobody')).toThrow(/nothing of .* is with this person/)
    expect(() => leaves(collecting(), chair, chair)).toThrow(/same person/)
  })
})
