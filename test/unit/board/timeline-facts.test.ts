import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { timelineFacts } from '../../../domain/board/timeline-facts.ts'
import { played } from '../../builders/played.ts'

const factsAt = (until: string, late: Record<string, number> = {}) => {
  const { record, setting } = played(until, { late })
  return timelineFacts(record, setting, Temporal.Instant.from(until))
}

describe('the time line of an inspection', () => {
  it('has a forecast for what runs and for what is to come, and none for what is over', () => {
    const { stages } = factsAt('2026-04-21T10:00:00Z')
    expect(stages.map(one => [one.stage, one.real?.to !== undefined, one.forecast !== undefined])).toEqual([
      ['notification', true, false],
      ['data-collection', true, false],
      ['fieldwork', false, true],
      ['moderation', false, true],
      ['publication', false, true],
      ['follow-up', false, false],
    ])
  })

  it('marks a milestone as happened on the day it came, and leaves its planned day beside it', () => {
    const { milestones } = factsAt('2026-07-09T10:00:00Z', { 'R15-1': 3 })
    expect(milestones.find(one => one.key === 'professional-discussion-1')).toMatchObject({
      planned: '2026-02-27',
      happened: '2026-03-02',
    })
    expect(milestones.find(one => one.key === 'on-site-week')).toMatchObject({ happened: '2026-04-27' })
  })

  it('moves what follows a late panel: the embargoed copy, the report, the action plan', () => {
    const { milestones, publication, stages } = factsAt('2026-08-13T10:00:00Z', { panel: 120 })
    const forecastOf = (key: string) => milestones.find(one => one.key === key)?.forecast
    expect(publication).toMatchObject({ kind: 'late', forecast: '2026-09-08', daysLate: 21 })
    expect(forecastOf('panel')).toBe('2026-08-13')
    expect(forecastOf('publication')).toBe('2026-09-08')
    expect(forecastOf('action-plan-due')).toBe('2026-10-20')
    expect(stages.find(one => one.stage === 'follow-up')?.forecast?.from).toBe('2026-09-08')
  })

  it('shows the letter, today and the report, but not the year until the records are disposed of', () => {
    const { shown, today, publication } = factsAt('2026-04-21T10:00:00Z')
    expect(shown.from).toBe('2026-01-13')
    expect(today).toBe('2026-04-21')
    if (publication.kind === 'unknown') throw new Error('it is known')
    expect(shown.to > publication.planned).toBe(true)
    expect(shown.to < '2027-01-01').toBe(true)
  })

  it('shows all of follow-up once it has begun', () => {
    expect(factsAt('2026-12-01T10:00:00Z').shown.to > '2027-08-18').toBe(true)
  })

  it('names the weeks that are not counted, and why', () => {
    const { holidays, weeks } = factsAt('2026-04-21T10:00:00Z')
    expect(weeks).toHaveLength(21)
    expect(holidays.find(one => one.monday === '2026-02-16')?.why).toContain('East Lothian')
  })
})
