import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { forecastOf } from '../../../domain/board/forecast.ts'
import { foreseenStages } from '../../../domain/board/stage-walk.ts'
import { played } from '../../builders/played.ts'

const forecastAt = (until: string, late: Record<string, number> = {}) => {
  const { record, setting } = played(until, { late })
  return forecastOf(record.inspection, setting, Temporal.Instant.from(until))
}

describe('the forecast of the report', () => {
  it('stays with the plan while everybody is on time', () => {
    expect(forecastAt('2026-04-21T10:00:00Z')).toEqual({
      kind: 'on-plan',
      planned: '2026-08-18',
      reason: 'On plan for Tuesday 18 August 2026.',
    })
  })

  it('says so when something is late but the plan leaves room for it', () => {
    expect(forecastAt('2026-03-20T10:00:00Z', { R5: 60 })).toMatchObject({
      kind: 'on-plan',
      reason:
        '“Pre-inspection return” is 42 days late, but the plan leaves room for that: still Tuesday 18 August 2026.',
    })
  })

  it('moves to the next usual Tuesday when a delay is longer than the room that is left', () => {
    // Ten working days for comments, then two and one to sign off, from Thursday 13 August: Tuesday 1 September and two more.
    expect(forecastAt('2026-08-13T10:00:00Z', { panel: 120 })).toEqual({
      kind: 'late',
      planned: '2026-08-18',
      forecast: '2026-09-08',
      daysLate: 21,
      reason:
        '“Decide on the draft” is 71 days late and what follows takes at least 13 working days, so the report can come out on Tuesday 8 September 2026 at the soonest: 21 days after the planned Tuesday 18 August 2026.',
    })
  })

  it('does not call a request late that is only due late, because its step opened late', () => {
    expect(forecastAt('2026-08-20T10:00:00Z', { panel: 70 })).toMatchObject({
      kind: 'late',
      reason: expect.stringContaining('“Factual accuracy comments” is due only on'),
    })
  })

  it('grows by itself as the days pass with nothing done', () => {
    const days = ['2026-08-13', '2026-09-01', '2026-10-01'].map(day => {
      const forecast = forecastAt(`${day}T10:00:00Z`, { panel: 300 })
      return forecast.kind === 'late' ? forecast.daysLate : 0
    })
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(new Set(days).size).toBe(3)
  })

  it('is a fact once the report is out', () => {
    expect(forecastAt('2026-12-05T10:00:00Z')).toMatchObject({ kind: 'published', on: '2026-08-18', daysLate: 0 })
    expect(forecastAt('2026-12-05T10:00:00Z', { panel: 70 })).toMatchObject({ kind: 'published', daysLate: 21 })
  })

  it('is unknown of an inspection whose first step is not open yet', () => {
    const { record, setting } = played('2026-01-13T12:00:00Z')
    const { board: _none, ...bare } = record.inspection
    expect(forecastOf(bare, setting, Temporal.Instant.from('2026-01-13T12:00:00Z')).kind).toBe('unknown')
  })

  it('comes true when everybody keeps to the dates from then on', () => {
    const foreseen = forecastAt('2026-08-13T10:00:00Z', { panel: 70 })
    const came = forecastAt('2026-12-05T10:00:00Z', { panel: 70 })
    if (foreseen.kind !== 'late' || came.kind !== 'published') throw new Error('it was late, and it is out')
    expect(came.on).toBe(foreseen.forecast)
  })

  it('is the same from META alone as from a walk through the whole record', () => {
    const keys = [
      'R1',
      'R5',
      'R4',
      'R15-1',
      'R11',
      'R10',
      'R15-2',
      'R16',
      'evaluation',
      'draft',
      'panel',
      'R19',
      'embargo',
    ]
    const lateness = fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 0, max: 90 }), { maxKeys: 3 })
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'B', 'C'),
        fc.integer({ min: 1, max: 330 }),
        lateness,
        (footprint, day, late) => {
          const now = Temporal.Instant.from('2026-01-13T10:00:00Z').add({ hours: 24 * day })
          const { record, setting } = played(now.toString(), { footprint, late })
          const forecast = forecastOf(record.inspection, setting, now)
          if (forecast.kind === 'published') return
          const walked = foreseenStages(record, setting, now).stages.publication?.to
          expect(forecast.kind === 'late' ? forecast.forecast : record.inspection.board?.publication).toBe(walked)
        },
      ),
      { numRuns: 150 },
    )
  })
})
