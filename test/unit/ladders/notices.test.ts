import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLadder, ladders } from '../../../domain/ladders/library.ts'
import { noticesOfRung } from '../../../domain/ladders/notices.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { people } from '../../builders/play.ts'

const request = { key: 'R4', generation: 1, person: 'person-asked' }

const climb = (key: string, rung: string, held: Partial<Record<Role, string>> = people, asked = request) =>
  noticesOfRung({
    ladder: findLadder(key),
    rung,
    request: asked,
    inspection: { id: 'east-lothian-2023-10-31', people: held },
    notBefore: '2023-11-03T09:00:00Z',
  })

const rungsOf = ladders.flatMap(ladder =>
  ['opened', ...ladder.rungs.map(one => one.rung)].map(rung => ({ ladder, rung })),
)

describe('a rung', () => {
  it('tells nobody twice, even when one person holds every role', () => {
    const fewPeople = fc.constantFrom('person-a', 'person-b', 'person-c')
    const held = fc.record({
      'cpp-chair': fewPeople,
      coordinator: fewPeople,
      'inspection-lead': fewPeople,
      'depute-lead': fewPeople,
      'service-manager': fewPeople,
    })
    fc.assert(
      fc.property(fc.constantFrom(...rungsOf), held, fewPeople, ({ ladder, rung }, holders, person) => {
        const told = climb(ladder.key, rung, holders, { ...request, person })
        expect(told.map(one => one.to).sort()).toEqual([...new Set(told.map(one => one.to))].sort())
        expect(told.length).toBeGreaterThan(0)
      }),
    )
  })

  it('tells whoever would get two messages the one that says more', () => {
    const told = climb('standard', 'opened', people, { ...request, person: 'person-coordinator' })
    expect(told.map(one => [one.template, one.to])).toEqual([['request-opened', 'person-coordinator']])
  })

  it('asks the partnership’s chair while nobody holds the role', () => {
    const { coordinator: _nobody, ...held } = people
    expect(climb('standard', 'opened', held).map(one => one.to)).toEqual(['person-asked', 'person-cpp-chair'])
  })

  it('that the ladder does not have tells nobody', () => {
    expect(climb('internal', 'due-5')).toEqual([])
  })
})

describe('the messages of an ordinary request (domain.md 7.2)', () => {
  it.each([
    ['opened', ['request-opened to asked', 'request-copy to coordinator']],
    ['due-5', ['reminder-before to asked']],
    ['due-1', ['reminder-before to asked', 'request-copy to coordinator']],
    ['due+1', ['reminder-after to asked', 'request-copy to inspection-lead']],
    ['due+3', ['escalation to asked', 'request-copy to inspection-lead', 'request-copy to depute-lead']],
    ['due+5', ['letter-to-draft to inspection-lead', 'request-copy to service-manager']],
  ])('%s', (rung, expected) => {
    const told = climb('standard', rung).map(one => `${one.template} to ${one.to.replace('person-', '')}`)
    expect(told).toEqual(expected)
  })
})

describe('a message of a rung', () => {
  it('has a slot of its own for every request, generation, rung, kind and person', () => {
    const all = rungsOf.flatMap(({ ladder, rung }) =>
      ladder.key === 'standard'
        ? [1, 2].flatMap(generation => climb('standard', rung, people, { ...request, generation }))
        : [],
    )
    expect(new Set(all.map(one => one.slot)).size).toBe(all.length)
  })

  it('is sent at most once when it reminds, at least once when it asks', () => {
    const all = rungsOf.flatMap(({ ladder, rung }) => climb(ladder.key, rung))
    const asking = ['request-opened', 'notification-letter', 'letter-to-draft']
    expect(all.filter(one => asking.includes(one.template) !== (one.guarantee === 'at-least-once'))).toEqual([])
  })
})
