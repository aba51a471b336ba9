import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { areas } from '../../../domain/areas/areas.ts'
import { boardFilter, filtered, filterQuery, readFilter } from '../../../domain/board/filter.ts'
import { needs } from '../../../domain/board/needs.ts'
import { boardRow } from '../../../domain/board/row.ts'
import { viewsFor } from '../../../domain/board/views.ts'
import { stages } from '../../../domain/footprints/stages.ts'
import { played } from '../../builders/played.ts'

const now = '2026-03-20T10:00:00Z'
const rows = [
  played(now, { area: 'Fife', lead: 'person-ada' }),
  played(now, { area: 'Moray', late: { R5: 60 } }),
  played(now, { area: 'Highland', letterDate: '2026-03-10' }),
].map(({ record, setting }) => boardRow(record.inspection, setting, Temporal.Instant.from(now)))

const shown = (query: Record<string, string>) => filtered(rows, readFilter(query).filter).map(one => one.areaName)

describe('a filter of the board', () => {
  it.each([
    [{}, ['Fife', 'Moray', 'Highland']],
    [{ stage: 'notification' }, ['Highland']],
    [{ area: 'fife' }, ['Fife']],
    [{ area: 'S12000020' }, ['Moray']],
    [{ lead: 'person-ada' }, ['Fife']],
    [{ needs: 'person' }, ['Moray']],
    [{ overdue: 'yes' }, ['Moray']],
    [{ overdue: 'yes', area: 'fife' }, []],
  ])('%j shows %j', (query, expected) => expect(shown(query)).toEqual(expected))

  it('is not disturbed by what a form leaves open, or by what is not its own', () => {
    expect(readFilter({ stage: '', area: ' ', page: '2', lead: undefined })).toEqual({ filter: {}, notes: [] })
  })

  it('leaves out what it does not know, and says so', () => {
    const { filter, notes } = readFilter({ stage: 'fieldwrok', area: 'Atlantis', needs: 'person' })
    expect(filter).toEqual({ needs: 'person' })
    expect(notes).toEqual([
      'The filter “stage” was left out: “fieldwrok” is not one of its values.',
      'The filter “area” was left out: “Atlantis” is not one of its values.',
    ])
  })

  it('never fails, whatever stands in the address', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('stage', 'area', 'lead', 'needs', 'overdue', '__proto__'), fc.string()),
        query => {
          expect(boardFilter.safeParse(readFilter(query).filter).success).toBe(true)
        },
      ),
    )
  })

  it('comes back from its own address', () => {
    const filters = fc.record(
      {
        stage: fc.constantFrom(...stages),
        area: fc.constantFrom(...areas.map(one => one.code)),
        lead: fc.string({ minLength: 1, maxLength: 20 }).filter(text => text.trim() === text),
        needs: fc.constantFrom(...needs),
        overdue: fc.constant('yes' as const),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filters, filter => {
        const query = Object.fromEntries(new URLSearchParams(filterQuery(filter)))
        expect(readFilter(query)).toEqual({ filter, notes: [] })
      }),
    )
  })
})

describe('the views that are offered', () => {
  it('are addresses of filters that are read without a note', () => {
    for (const { query } of viewsFor('person-ada & co'))
      expect(readFilter(Object.fromEntries(new URLSearchParams(query))).notes).toEqual([])
  })

  it('have one for the inspections that somebody leads', () => {
    const mine = viewsFor('person-ada').find(one => one.name === 'I lead')
    expect(shown(Object.fromEntries(new URLSearchParams(mine?.query)))).toEqual(['Fife'])
  })
})
