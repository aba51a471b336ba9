import { describe, expect, it } from 'vitest'
import { handOver } from '../../../domain/decisions/hand-over.ts'
import { askMoreTime } from '../../../domain/decisions/more-time.ts'
import { namePerson } from '../../../domain/decisions/name-person.ts'
import { applied } from '../../../domain/inspection/applied.ts'
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
import { resumed, suspended } from '../../builders/suspending.ts'

const letterOut = opened(started(), anAsk())
const now = at('2023-11-01T10:00:00Z')
const chair = 'person-cpp-chair'
const colleague = 'person-colleague'
const handing = (to = colleague) => handOver(letterOut, { request: 'R2', by: chair, to }, now)

describe('a request that is handed over', () => {
  it('is with the colleague from then on, its date and its reminders as they were, and who gave it is kept', () => {
    const before = requestIn(letterOut, 'R2')
    expect(requestIn(applied(letterOut, handing()), 'R2')).toEqual({ ...before, person: colleague, handedBy: chair })
  })

  it('tells the colleague, and no more is sent to the one before', () => {
    const change = handing()
    expect(change.notices).toMatchObject([{ template: 'request-handed-over', to: colleague, about: 'R2', alone: true }])
    const dueToChair = letterOut.notices.filter(one => one.about === 'R2' && one.to === chair && one.state === 'due')
    expect(dueToChair.length).toBeGreaterThan(0)
    expect(change.retired).toEqual(dueToChair.map(({ slot }) => ({ slot, why: 'handed over' })))
  })

  it('says in the record from whom to whom', () => {
    expect(handing().entries).toMatchObject([
      { what: 'request-handed-over', about: 'R2', by: chair, detail: { from: chair, to: colleague } },
    ])
  })

  it('can be handed back', () => {
    const back = handOver(applied(letterOut, handing()), { request: 'R2', by: colleague, to: chair }, now)
    expect(back.requests).toEqual([requestIn(letterOut, 'R2')])
  })

  it('is refused for whoever has it already, and once it was answered', () => {
    expect(() => handing(chair)).toThrow(expect.objectContaining({ name: 'NothingToDo' }))
    const done = answered(letterOut, anAnswer('R2', { names: 'person-named' }), now)
    expect(() => handOver(done, { request: 'R2', by: chair, to: colleague }, now)).toThrow(
      expect.objectContaining({ name: 'CommandRefused' }),
    )
  })
})

describe('another person in a role', () => {
  const naming = (record = letterOut) =>
    namePerson(record, { role: 'cpp-chair', by: 'person-coordinator', person: 'person-new-chair' }, now)

  it('holds the role, and has what waited for the one before', () => {
    const after = applied(letterOut, naming())
    expect(after.inspection.people['cpp-chair']).toBe('person-new-chair')
    expect(requestIn(after, 'R1-cpp-chair').person).toBe('person-new-chair')
    expect(requestIn(after, 'R1-chief-constable').person).toBe('person-chief-constable')
  })

  it('does not get what somebody else was given meanwhile, nor what is settled', () => {
    const handed = applied(letterOut, handing())
    const settled = answered(handed, anAnswer('R1-cpp-chair'), now)
    const after = applied(settled, naming(settled))
    expect(requestIn(after, 'R2').person).toBe(colleague)
    expect(requestIn(after, 'R1-cpp-chair').person).toBe(chair)
  })

  it('has what the chair was asked for while nobody held the role', () => {
    const standing = { ...requestIn(letterOut, 'R2'), role: 'inspection-co-ordinator' as const }
    const record = { ...letterOut, requests: [standing] }
    const change = namePerson(record, { role: 'inspection-co-ordinator', by: 'x', person: 'person-named' }, now)
    expect(change.requests).toMatchObject([{ key: 'R2', person: 'person-named' }])
  })

  it('is told in one message what the role is and what waits', () => {
    const { notices } = naming()
    expect(new Set(notices.map(one => one.to))).toEqual(new Set(['person-new-chair']))
    expect(notices.map(one => one.template)).toContain('work-handed-over')
    expect(notices.every(one => !one.alone)).toBe(true)
  })

  it('gets what the one before, who has no other part in it, was about to be told', () => {
    const ask = { request: 'R2', until: '2024-01-10', reason: 'Illness', by: chair }
    const asked = applied(letterOut, askMoreTime(letterOut, ask, eastLothian, now))
    const command = { role: 'inspection-lead', by: 'person-coordinator', person: 'person-new-lead' } as const
    const after = applied(asked, namePerson(asked, command, now))
    const due = after.notices.filter(one => one.state === 'due')
    expect(due.filter(one => one.to === 'person-inspection-lead')).toEqual([])
    expect(due.filter(one => one.to === 'person-new-lead').map(one => one.template)).toEqual(['work-handed-over'])
  })

  it('is refused where nothing changes', () => {
    expect(() => namePerson(letterOut, { role: 'cpp-chair', by: 'x', person: chair }, now)).toThrow(
      expect.objectContaining({ name: 'NothingToDo' }),
    )
  })
})

describe('what a suspension holds back of a request', () => {
  const stopped = suspended(openedOnItsDay({ stage: 'data-collection', step: 'returns' }), at('2023-11-16T09:00:00Z'))
  const goesOn = at('2023-12-07T12:00:00Z')
  const aboutR5To = (to: string, record: typeof stopped) =>
    record.notices.filter(one => one.state === 'due' && one.about === 'R5' && one.to === to)

  it('is for whoever has the request', () => {
    expect(aboutR5To(chair, resumed(stopped, goesOn))).toHaveLength(1)
  })

  it('is not sent to the one before, who handed it over meanwhile', () => {
    const handed = applied(stopped, handOver(stopped, { request: 'R5', by: chair, to: colleague }, now))
    expect(aboutR5To(chair, resumed(handed, goesOn))).toEqual([])
  })

  it('is not sent to the one before, whose role somebody else was given meanwhile', () => {
    const command = { role: 'inspection-co-ordinator', by: 'person-coordinator', person: 'person-new' } as const
    const named = applied(stopped, namePerson(stopped, command, now))
    expect(requestIn(named, 'R5').person).toBe('person-new')
    expect(aboutR5To(chair, resumed(named, goesOn))).toEqual([])
  })
})
