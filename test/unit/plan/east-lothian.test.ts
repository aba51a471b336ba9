import { describe, expect, it } from 'vitest'
import { weekOf } from '../../../domain/plan/week-of.ts'
import { started } from '../../builders/play.ts'

const { plan } = started()

describe('East Lothian, letter of Tuesday 31 October 2023 (domain.md 8.2)', () => {
  it('has its 22 programme weeks where they really were', () => {
    expect(plan.weeks.map(one => one.monday)).toEqual([
      '2023-11-06',
      '2023-11-13',
      '2023-11-20',
      '2023-11-27',
      '2023-12-04',
      '2023-12-11',
      '2023-12-18',
      '2024-01-08',
      '2024-01-15',
      '2024-01-22',
      '2024-01-29',
      '2024-02-05',
      '2024-02-19',
      '2024-02-26',
      '2024-03-04',
      '2024-03-11',
      '2024-03-18',
      '2024-03-25',
      '2024-04-15',
      '2024-04-22',
      '2024-04-29',
      '2024-05-06',
    ])
  })

  it('skips the five weeks in which the schools were shut, and says why', () => {
    expect(plan.skippedWeeks.map(one => [one.monday, one.why.split(' holiday')[0]])).toEqual([
      ['2023-12-25', 'Christmas'],
      ['2024-01-01', 'Christmas'],
      ['2024-02-12', 'February'],
      ['2024-04-01', 'Easter'],
      ['2024-04-08', 'Easter'],
    ])
  })

  it.each([
    ['position-statement', '2024-02-28'],
    ['publication', '2024-05-07'],
    ['action-plan-due', '2024-06-18'],
    ['disposal-due', '2025-05-07'],
  ])('has the %s on the day that is known: %s', (key, date) => {
    expect(plan.milestones.find(one => one.key === key)?.date).toBe(date)
  })

  it('asks for the pre-inspection return three weeks after it was sent out', () => {
    expect(plan.due.R5).toMatchObject({ date: '2023-12-06', why: { counted: '21 days', from: { date: '2023-11-15' } } })
  })

  it('warns of May Day, the day before publication', () => {
    expect(plan.due.publish?.why.adjustments).toEqual([
      'the day before, Monday 6 May 2024, is a public holiday (Early May bank holiday): check press and partners',
    ])
  })

  it('says which weeks were skipped on the way to publication, and that no calendar was provisional', () => {
    expect(plan.due.publish?.why).toMatchObject({
      counted: 'programme week 22, Tuesday 7 May 2024',
      programmeWeek: 22,
      skips: ['2023-12-25', '2024-01-01', '2024-02-12', '2024-04-01', '2024-04-08'],
      provisional: [],
    })
  })

  it('says once that the council’s own holidays are not on file', () => {
    expect(plan.caveats).toHaveLength(1)
    expect(plan.caveats[0]).toContain('East Lothian are not on file for 2023, 2024, 2025')
  })
})

describe('the programme week of a date', () => {
  it.each([
    ['2023-10-31', undefined],
    ['2023-11-06', 1],
    ['2024-02-28', 14],
    ['2024-04-03', undefined],
    ['2024-05-12', 22],
    ['2024-05-13', undefined],
  ])('%s lies in week %s', (date, week) => {
    expect(weekOf(plan, date)).toBe(week)
  })
})
