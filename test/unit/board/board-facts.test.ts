import { describe, expect, it } from 'vitest'
import { reachRungs } from '../../../domain/decisions/reach-rungs.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { inspection } from '../../../domain/inspection/inspection.ts'
import { anAnswer, anAsk, answered, at, eastLothian, letterMorning, opened, started } from '../../builders/play.ts'
import { played } from '../../builders/played.ts'

const letterOut = opened(started(), anAsk())

describe('what META says for the board after a commit', () => {
  it('names everything that is waited for, the soonest due first', () => {
    const asked = letterOut.inspection.board?.asked ?? []
    expect(asked).toHaveLength(8)
    expect(asked.map(one => one.due)).toEqual(asked.map(one => one.due).toSorted())
    expect(asked.find(one => one.request === 'R1-cpp-chair')).toEqual({
      request: 'R1-cpp-chair',
      template: 'R1',
      role: 'cpp-chair',
      person: 'person-cpp-chair',
      state: 'open',
      since: letterMorning.toString(),
      due: '2023-11-07T17:00:00Z',
    })
  })

  it('says since when an answer waits to be checked, and lets go of what is accepted', () => {
    const later = letterMorning.add({ hours: 5 })
    const named = answered(letterOut, anAnswer('R2', { names: 'person-invented' }), later)
    expect(named.inspection.board?.asked.find(one => one.request === 'R2')).toMatchObject({
      state: 'submitted',
      since: later.toString(),
    })
    const acknowledged = answered(letterOut, anAnswer('R1-cpp-chair'), later)
    expect(acknowledged.inspection.board?.asked.map(one => one.request)).not.toContain('R1-cpp-chair')
  })

  it('has the planned weeks, stages and publication of East Lothian', () => {
    const { board } = letterOut.inspection
    expect(board?.weeks).toMatchObject({ first: '2023-11-06', count: 22 })
    expect(board?.weeks.skipped).toContain('2023-12-25')
    expect(board?.publication).toBe(letterOut.plan.milestones.find(one => one.key === 'publication')?.date)
    expect(board?.planned.notification?.from).toBe('2023-10-31')
    expect(Object.keys(board?.planned ?? {})).toHaveLength(6)
  })

  it('tells when each stage really began and ended', () => {
    const { record } = played('2026-04-21T10:00:00Z')
    expect(record.inspection.board?.real).toMatchObject({
      notification: { from: '2026-01-13', to: '2026-01-27' },
      'data-collection': { from: '2026-01-27', to: '2026-03-27' },
      fieldwork: { from: '2026-03-30' },
    })
    expect(record.inspection.board?.real.fieldwork).not.toHaveProperty('to')
  })
})

describe('when an inspection last moved', () => {
  it('is when somebody answered, not when a reminder went out', () => {
    const answeredAt = letterMorning.add({ hours: 5 })
    const record = answered(letterOut, anAnswer('R1-cpp-chair'), answeredAt)
    const change = reachRungs(record, eastLothian, at('2023-11-03T10:00:00Z'))
    expect(change?.entries.map(one => one.what)).toContain('rung-reached')
    expect(change?.inspection.lastMovedAt).toBe('2023-11-03T10:00:00Z')
    expect(change?.inspection.board?.movedAt).toBe(answeredAt.toString())
  })

  it('is known of an inspection from before the board had facts of its own', () => {
    const { board: _none, ...old } = letterOut.inspection
    const before = inspection.parse(old)
    const change = reachRungs({ ...letterOut, inspection: before }, eastLothian, at('2023-11-03T10:00:00Z'))
    expect(change?.inspection.board?.movedAt).toBe(letterMorning.toString())
  })
})

describe('the size of META', () => {
  it('stays below two kilobytes of facts, so that a page of the board’s query holds hundreds', () => {
    const sizes = ['2026-01-13T12:00:00Z', '2026-02-10T10:00:00Z', '2026-06-10T10:00:00Z'].map(
      until => JSON.stringify(played(until).record.inspection.board).length,
    )
    expect(Math.max(...sizes)).toBeLessThan(2_200)
  })

  it('is read back as it was written', () => {
    const { record } = played('2026-02-10T10:00:00Z')
    expect(inspection.parse(structuredClone(record.inspection))).toEqual(record.inspection)
    expect(applied(record, { ...emptyChange, inspection: record.inspection }).inspection.board).toEqual(
      record.inspection.board,
    )
  })
})

const emptyChange = { steps: [], requests: [], notices: [], retired: [], entries: [] }
