import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { programmeFacts } from '../../../domain/board/programme-facts.ts'
import { boardRows } from '../../../domain/board/row.ts'
import { segmentsOf } from '../../../domain/board/segments.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { played } from '../../builders/played.ts'

const now = Temporal.Instant.from('2026-09-01T10:00:00Z')
type Given = Parameters<typeof played>[1]
const programmeOf = (...given: readonly Given[]) =>
  programmeFacts(
    boardRows(
      given.map(one => played(now.toString(), one).record.inspection),
      defaultLibrary,
      now,
    ),
    now,
  )

describe('the stages of a row', () => {
  it('stand one after the other, whatever the dates of the plan', () => {
    for (const until of ['2026-01-20', '2026-02-10', '2026-04-21', '2026-08-20', '2026-12-01']) {
      const { board } = played(`${until}T10:00:00Z`, { late: { R5: 40, panel: 50 } }).record.inspection
      if (board === undefined) throw new Error('it has facts')
      const segments = segmentsOf(board, until)
      expect(segments).toHaveLength(6)
      for (const [index, one] of segments.entries()) {
        expect(one.from <= one.to).toBe(true)
        const next = segments[index + 1]
        if (next !== undefined && next.kind !== 'done') expect(one.to <= next.to).toBe(true)
        if (next !== undefined) expect(one.from <= next.from).toBe(true)
      }
    }
  })

  it('that runs lasts until its planned end, or until today once that has passed', () => {
    const { board } = played('2026-08-13T10:00:00Z', { late: { panel: 120 } }).record.inspection
    if (board === undefined) throw new Error('it has facts')
    const moderation = (today: string) => segmentsOf(board, today).find(one => one.stage === 'moderation')
    expect(moderation('2026-06-10')).toMatchObject({ kind: 'running', to: board.planned.moderation?.to })
    expect(moderation('2026-08-13')).toMatchObject({ kind: 'running', to: '2026-08-13' })
  })
})

describe('the programme', () => {
  it('groups its rows by what needs a person, and has no empty group', () => {
    const facts = programmeOf(
      { area: 'Fife', letterDate: '2026-05-05' },
      { area: 'Moray', letterDate: '2026-05-05', late: { R5: 200 } },
    )
    expect(facts.groups.map(one => [one.kind, one.rows.map(row => row.areaName)])).toEqual([
      ['person', ['Moray']],
      ['nothing', ['Fife']],
    ])
  })

  it('shows every report that is to come, and no more than half a year back', () => {
    const facts = programmeOf({ area: 'Fife', letterDate: '2026-05-05' }, { area: 'Moray', letterDate: '2025-10-07' })
    expect(facts.shown.from).toBe('2026-03-01')
    for (const { publication } of facts.groups.flatMap(one => one.rows))
      if (publication.kind === 'on-plan') expect(publication.planned < facts.shown.to).toBe(true)
  })

  it('lets follow-up begin on the day that is expected of a late report', () => {
    const [row] = programmeOf({ area: 'Moray', late: { panel: 70 } }).groups.flatMap(one => one.rows)
    if (row?.publication.kind !== 'late') throw new Error('it is late')
    const { forecast } = row.publication
    expect(row.segments.find(one => one.stage === 'follow-up')?.from).toBe(forecast)
  })
})

describe('clashes', () => {
  const spring = { letterDate: '2026-05-12' }

  it('are fieldworks at once under one lead, with the days on which both run', () => {
    const facts = programmeOf(
      { ...spring, area: 'Fife', lead: 'person-ada' },
      { ...spring, area: 'Moray', lead: 'person-ada' },
    )
    const clash = facts.clashes.find(one => one.why.includes('one lead'))
    expect(clash?.ids).toHaveLength(2)
    expect(clash?.why).toMatch(/^(Fife and Moray|Moray and Fife): one lead for fieldworks at once$/)
    expect(facts.groups.flatMap(one => one.rows).every(row => row.clashes.length > 0)).toBe(true)
  })

  it('are fieldworks at once that ask the same NHS board', () => {
    const facts = programmeOf(
      { ...spring, area: 'Highland', lead: 'person-ada' },
      { ...spring, area: 'Argyll and Bute', lead: 'person-morag' },
    )
    expect(facts.clashes.map(one => one.why)).toContainEqual(
      expect.stringMatching(/fieldworks at once in NHS Highland$/),
    )
  })

  it('are reports on one day', () => {
    const facts = programmeOf(
      { area: 'Highland', letterDate: '2026-05-05', lead: 'person-ada' },
      { area: 'South Lanarkshire', letterDate: '2026-05-12', lead: 'person-morag' },
    )
    expect(facts.clashes).toEqual([
      {
        ids: expect.arrayContaining(['highland-2026-05-05', 'south-lanarkshire-2026-05-12']),
        why: expect.stringMatching(/: their reports come out on Tuesday 24 November 2026$/),
        when: { from: '2026-11-24', to: '2026-11-24' },
      },
    ])
  })

  it('are told once of many: all of them, not every pair', () => {
    const areas = ['Fife', 'Moray', 'Stirling', 'Falkirk', 'Angus', 'Clackmannanshire', 'West Lothian', 'Midlothian']
    const facts = programmeOf(...areas.map(area => ({ ...spring, area, lead: 'person-ada' })))
    const ofLead = facts.clashes.filter(one => one.why.includes('one lead'))
    expect(ofLead.map(one => one.ids.length).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(areas.length)
    expect(ofLead.some(one => one.why.includes('2 more'))).toBe(true)
  })

  it('are none between inspections that have nothing in common', () => {
    const facts = programmeOf(
      { area: 'Fife', letterDate: '2026-05-12', lead: 'person-ada' },
      { area: 'Moray', letterDate: '2026-08-25', lead: 'person-ada' },
    )
    expect(facts.clashes).toEqual([])
  })
})
