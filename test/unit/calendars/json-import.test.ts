import { describe, expect, it } from 'vitest'
import { importJson } from '../../../domain/calendars/import/from-json.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { problemsIn } from './problems-in.ts'

const { schoolYears, councilHolidays } = defaultLibrary
const fife = schoolYears.find(one => one.area === 'S12000047' && one.schoolYear === '2025/26')
const from = (value: unknown) => importJson('a.json', JSON.stringify(value))
const october = { name: 'October', firstDayOff: '2025-10-13', lastDayOff: '2025-10-24' }

describe('a JSON file of calendars', () => {
  it('holds what the library itself keeps', () => {
    expect(from({ schoolYears, councilHolidays })).toEqual({ schoolYears, councilHolidays })
  })

  it('may name an area as people do', () => {
    expect(from({ schoolYears: [{ ...fife, area: 'Fife' }] }).schoolYears).toEqual([fife])
  })

  it.each([
    ['nothing', '', /^file: it is empty/],
    ['no JSON', '{"schoolYears": [', /^file: it is not JSON \(/],
    ['no calendar', '{}', /^file: it holds no calendar/],
    ['another list', '{"terms": []}', /^file: it is not right .*Take out terms/],
    ['no lists', '[]', /^file: /],
  ])('is refused when it holds %s', (_what, text, message) => {
    expect(problemsIn(() => importJson('a.json', text))).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['an unknown area', { area: 'Atlantis' }, /^schoolYears\.0\.area: Atlantis is not one of/],
    ['an unknown field', { terms: 3 }, /^schoolYears\.0: it is not right .*Take out terms/],
    [
      'a malformed date',
      { inService: ['14/11/2025'] },
      /^schoolYears\.0\.inService\.0: 14\/11\/2025 is not right .*Write a date as year-month-day: 2026-10-12\.$/,
    ],
    ['a weekend', { inService: ['2025-11-15'] }, /^schoolYears\.0\.inService\.0: 2025-11-15 is a weekend day/],
    [
      'reversed dates',
      { holidays: [{ ...october, firstDayOff: '2025-10-24', lastDayOff: '2025-10-13' }] },
      /^schoolYears\.0\.holidays\.0\.firstDayOff: 2025-10-24 is after its last day off/,
    ],
    [
      'overlapping holidays',
      { holidays: [october, { ...october, name: 'Autumn' }] },
      /^schoolYears\.0\.holidays\.1\.firstDayOff: .*\(Autumn\) overlaps with .*\(October\)/,
    ],
    [
      'a word on completeness that its gaps gainsay',
      { missing: ['Easter'] },
      /^schoolYears\.0\.completeForWeekRule: true does not agree with what is missing: Easter/,
    ],
  ])('is refused for %s, by its field with the way out', (_what, change, message) => {
    expect(problemsIn(() => from({ schoolYears: [{ ...fife, ...change }] }))).toEqual([expect.stringMatching(message)])
  })

  it('is refused when an area-year stands in it twice, by whatever name', () => {
    expect(problemsIn(() => from({ schoolYears: [fife, { ...fife, area: 'fife' }] }))).toEqual([
      'schoolYears.1: S12000047 2025/26 stands twice. Make one of the two.',
    ])
  })

  it('is refused with the problems of all its calendars, of shape and of sense', () => {
    const [days] = councilHolidays
    const problems = problemsIn(() =>
      from({
        schoolYears: [{ ...fife, source: '' }, fife, { ...fife, schoolYear: '2024/25' }],
        councilHolidays: [{ ...days, year: 1999 }],
      }),
    )
    expect(problems.filter(one => one.startsWith('schoolYears.0.source:'))).toHaveLength(1)
    expect(problems.some(one => /^schoolYears\.2\..* lies outside 2024\/25/.test(one))).toBe(true)
    expect(problems.some(one => /^councilHolidays\.0\.days\.0\.date: .* lies outside 1999/.test(one))).toBe(true)
    expect(problems.some(one => one.startsWith('schoolYears.1'))).toBe(false)
  })
})
