import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type BoardRow, boardRow, boardRows, byUrgency } from '../../../domain/board/row.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { type Played, played } from '../../builders/played.ts'

const rowOf = ({ record, setting }: Played, now: string): BoardRow =>
  boardRow(record.inspection, setting, Temporal.Instant.from(now))

const rowAt = (until: string, late: Record<string, number> = {}): BoardRow => rowOf(played(until, { late }), until)

const stuck = (one: Inspection): Inspection => {
  if (one.status !== 'running') throw new Error('only what runs can get stuck')
  const { relay: _dead, ...kept } = one
  return { ...kept, status: 'stuck', since: one.lastMovedAt, why: '3 relays of stage fieldwork died within a day' }
}

describe('a row of the board', () => {
  it('says where an inspection stands and what is next', () => {
    expect(rowAt('2026-02-10T10:00:00Z')).toMatchObject({
      id: 'east-lothian-2026-01-13',
      areaName: 'East Lothian',
      footprint: { key: 'C' },
      stage: 'data-collection',
      stageName: 'Data collection',
      status: 'running',
      week: { kind: 'week', number: 4, of: 21 },
      nextDue: { request: 'R4', what: 'Document return', due: '2026-02-13T17:00:00Z', answered: false },
      overdue: 0,
      lead: 'person-inspection-lead',
      needs: 'nothing',
    })
  })

  it('names each whom it waits for once, by role', () => {
    const titles = rowAt('2026-02-10T10:00:00Z').waitingOn.map(one => one.title)
    expect(titles).toContain('Inspection co-ordinator')
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('waits for the one who checks when the answer is there', () => {
    const { record, setting } = played('2026-02-10T10:00:00Z')
    const { board } = record.inspection
    if (board === undefined) throw new Error('it has facts')
    const asked = board.asked.map(one => ({ ...one, state: 'submitted' as const }))
    const inspection = { ...record.inspection, board: { ...board, asked: asked.filter(one => one.request === 'R4') } }
    const now = Temporal.Instant.from('2026-02-10T10:00:00Z')
    expect(boardRow(inspection, setting, now).waitingOn).toEqual([
      { role: 'coordinator', title: 'Coordinator (strategic support officer)', person: 'person-coordinator' },
    ])
    const late = boardRow(inspection, setting, now.add({ hours: 24 * 7 }))
    expect(late).toMatchObject({
      needs: 'person',
      why: '“Document return” was answered, but its check is 4 days late.',
    })
  })

  it('counts days since somebody did something, by the calendar', () => {
    const one = played('2026-02-14T10:00:00Z')
    expect(rowOf(one, '2026-02-14T10:00:00Z').daysSinceMoved).toBe(1)
    expect(rowOf(one, '2026-02-23T23:30:00Z').daysSinceMoved).toBe(10)
  })

  it('reads an inspection that has no facts for the board yet', () => {
    const { record, setting } = played('2026-01-13T12:00:00Z')
    const { board: _none, ...bare } = record.inspection
    const row = boardRow(bare, setting, Temporal.Instant.from('2026-01-13T12:00:00Z'))
    expect(row).toMatchObject({ week: { kind: 'unknown' }, overdue: 0, waitingOn: [], needs: 'nothing' })
    expect(row).not.toHaveProperty('nextDue')
  })
})

describe('what an inspection needs', () => {
  it('is nothing a second before a deadline, and an eye on it a second after', () => {
    const one = played('2026-02-12T10:00:00Z', { late: { R4: 30 } })
    const before = rowOf(one, '2026-02-13T16:59:59Z')
    const after = rowOf(one, '2026-02-13T17:00:01Z')
    expect(before).toMatchObject({ needs: 'nothing', overdue: 0 })
    expect(after.needs).toBe('watch')
    expect(after.overdue).toBeGreaterThan(0)
    expect(after.why).toMatch(/was due today; reminders are going out\.$/)
  })

  it('is a person when the lead has been asked about a silence', () => {
    expect(rowAt('2026-03-20T10:00:00Z', { R5: 60 })).toMatchObject({
      needs: 'person',
      why: '“Pre-inspection return” is 42 days late; the lead is asked to give more time, waive it or go on.',
    })
  })

  it('is a person when it is stuck, whatever else is late', () => {
    const { record, setting } = played('2026-03-20T10:00:00Z', { late: { R5: 60 } })
    const row = boardRow(stuck(record.inspection), setting, Temporal.Instant.from('2026-03-20T10:00:00Z'))
    expect(row).toMatchObject({ rank: 0, needs: 'person', status: 'stuck' })
    expect(row.why).toContain('3 relays of stage fieldwork died within a day')
  })

  it('is an eye on it when only the report will be late', () => {
    expect(rowAt('2026-08-20T10:00:00Z', { panel: 70 })).toMatchObject({ needs: 'watch', overdue: 0, rank: 4 })
  })
})

describe('the order of the board', () => {
  const now = '2026-08-20T10:00:00Z'
  const all = [
    played(now, { area: 'Fife', letterDate: '2026-03-10' }),
    played(now, { area: 'Moray', late: { panel: 70 } }),
    played(now, { area: 'Highland', late: { panel: 200 } }),
    played(now, { area: 'Stirling', letterDate: '2026-06-02', late: { R5: 90 } }),
  ]
  const inspections = all.map(({ record }, index) => (index === 0 ? stuck(record.inspection) : record.inspection))

  it('puts what needs a person first, whatever the order of the index', () => {
    const rows = boardRows(inspections, defaultLibrary, Temporal.Instant.from(now))
    expect(rows.map(one => one.rank)).toEqual(rows.map(one => one.rank).toSorted())
    expect(rows[0]?.areaName).toBe('Fife')
    expect(rows.at(-1)?.areaName).toBe('Moray')
    const again = boardRows(inspections.toReversed(), defaultLibrary, Temporal.Instant.from(now))
    expect(again.map(one => one.id)).toEqual(rows.map(one => one.id))
  })

  it('goes by the next deadline among equals, and puts those without one last', () => {
    const row = rowAt('2026-02-10T10:00:00Z')
    const { nextDue: _none, ...idle } = row
    const due = (at: string): BoardRow => ({
      ...row,
      nextDue: { request: 'R4', what: 'Document return', due: at, answered: false },
    })
    const [early, late] = [due('2026-02-13T17:00:00Z'), due('2026-03-13T17:00:00Z')]
    expect([idle, late, early].toSorted(byUrgency)).toEqual([early, late, idle])
  })
})
