import { describe, expect, it } from 'vitest'
import { started } from '../../builders/play.ts'

const byLead = { reason: 'The chair is away until then.', by: 'person-inspection-lead' }
const plain = started().plan
const { plan } = started({
  pins: {
    publish: { date: '2024-05-21', ...byLead },
    R5: { date: '2023-12-13', ...byLead },
    'fieldwork/on-site': { date: '2024-03-18', ...byLead },
  },
})

describe('a date that the lead pinned', () => {
  it('stands in the plan with its reason, who gave it, and what the footprint gives', () => {
    expect(plan.due.R5).toMatchObject({
      date: '2023-12-13',
      why: { pinned: byLead, adjustments: ['instead of 2023-12-06, which the footprint gives'] },
    })
  })

  it('is the day from which later dates count', () => {
    expect(plan.milestones.find(one => one.key === 'publication')?.date).toBe('2024-05-21')
    expect(plan.due.R20).toMatchObject({ date: '2024-07-02', why: { from: { date: '2024-05-21' } } })
    expect(plan.due.disposal?.date).toBe('2025-05-21')
  })

  it('may be the opening of a step', () => {
    expect(plan.opens['fieldwork/on-site']).toMatchObject({ date: '2024-03-18', why: { pinned: byLead } })
    expect(plan.milestones.find(one => one.key === 'on-site-week')?.date).toBe('2024-03-18')
  })

  it('leaves all others where they were', () => {
    const untouched = ['R1', 'R2', 'R4', 'R14', 'panel', 'R19', 'embargo']
    expect(untouched.map(key => plan.due[key])).toEqual(untouched.map(key => plain.due[key]))
  })
})

describe('publication pinned to a day that is not the usual one', () => {
  it('is warned of: not a Tuesday', () => {
    const thursday = started({ pins: { publish: { date: '2024-05-09', ...byLead } } }).plan.due.publish
    expect(thursday?.why.adjustments).toContain('Thursday 9 May 2024 is not a Tuesday, the usual day')
  })

  it('is warned of: a public holiday the day before', () => {
    const afterSpringHoliday = started({ pins: { publish: { date: '2024-05-28', ...byLead } } }).plan.due.publish
    expect(afterSpringHoliday?.why.adjustments.at(-1)).toContain('Monday 27 May 2024, is a public holiday')
  })

  it('is not warned of on an ordinary Tuesday', () => {
    expect(plan.due.publish?.why.adjustments).toEqual(['instead of 2024-05-07, which the footprint gives'])
  })

  it('is not warned of because of the weekend before a Monday, which is no public holiday', () => {
    const monday = started({ pins: { publish: { date: '2024-05-13', ...byLead } } }).plan.due.publish
    expect(monday?.why.adjustments.filter(one => one.includes('public holiday'))).toEqual([])
  })
})
