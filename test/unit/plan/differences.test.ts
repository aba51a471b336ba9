import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { differences } from '../../../domain/plan/differences.ts'
import { makePlan } from '../../../domain/plan/make-plan.ts'
import { eastLothian, started } from '../../builders/play.ts'
import { datesByKey } from './any-move.ts'

const by = { reason: 'The chair is away until then.', by: 'person-inspection-lead' }
const { plan } = started()
const planned = (pins: Record<string, string>) =>
  started({ pins: Object.fromEntries(Object.entries(pins).map(([key, date]) => [key, { date, ...by }])) }).plan

describe('the differences between two plans', () => {
  it('are none between a plan and itself, whatever its number', () => {
    expect(differences(plan, { ...plan, number: 7 })).toEqual([])
  })

  it('are the dates that differ, with their names, before and after', () => {
    const name = plan.due.R14?.name
    const opening = plan.opens['fieldwork/discussion-2']?.name
    expect(differences(plan, planned({ R14: '2024-02-29' }))).toEqual([
      { kind: 'opening', key: 'fieldwork/discussion-2', name: opening, before: '2024-02-28', after: '2024-02-29' },
      { kind: 'due', key: 'R14', name, before: '2024-02-28', after: '2024-02-29' },
    ])
  })

  it('are in the order of the dates to which they go', () => {
    const found = differences(plan, planned({ publish: '2024-05-21', R14: '2024-02-29', R4: '2023-12-11' }))
    expect(found.map(one => one.after)).toEqual(found.map(one => one.after).toSorted())
    expect(found.length).toBeGreaterThan(5)
  })

  it('name each date once: a milestone that repeats a due date or an opening is that date', () => {
    const found = differences(plan, planned({ publish: '2024-05-21', 'fieldwork/on-site': '2024-03-18' }))
    expect(new Set(found.map(one => one.key)).size).toBe(found.length)
    expect(found.filter(one => one.kind === 'milestone')).toEqual([])
    expect(found.map(one => one.key)).toEqual(expect.arrayContaining(['publish', 'fieldwork/on-site']))
  })

  it('name a milestone that is a day of its own', () => {
    const letterDate = Temporal.PlainDate.from('2023-11-07')
    const later = makePlan({ ...eastLothian, letterDate, number: 2, pins: {} })
    const own = eastLothian.footprint.milestones.filter(one => 'on' in one).map(one => one.key)
    const found = differences(plan, later).filter(one => one.kind === 'milestone')
    expect(own.length).toBeGreaterThan(0)
    expect(found.map(one => one.key).toSorted()).toEqual(own.toSorted())
  })

  it('say of a date that one plan does not have only what the other has', () => {
    const { R14: gone, ...due } = plan.due
    expect(differences(plan, { ...plan, due })).toEqual([
      { kind: 'due', key: 'R14', name: gone?.name, before: '2024-02-28' },
    ])
    expect(differences({ ...plan, due }, plan)).toEqual([
      { kind: 'due', key: 'R14', name: gone?.name, after: '2024-02-28' },
    ])
  })

  it('turned round are the same with before and after exchanged', () => {
    const other = planned({ publish: '2024-05-21' })
    const turned = differences(other, plan).map(one => [one.key, one.after, one.before])
    expect(turned.toSorted()).toEqual(
      differences(plan, other)
        .map(one => [one.key, one.before, one.after])
        .toSorted(),
    )
    expect(turned.every(([key = '', date]) => datesByKey(plan)[key] === date)).toBe(true)
  })
})
