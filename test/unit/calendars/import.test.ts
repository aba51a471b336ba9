import { describe, expect, it } from 'vitest'
import { checkCouncilHolidays } from '../../../domain/calendars/check-council-holidays.ts'
import { checkSchoolYear } from '../../../domain/calendars/check-school-year.ts'
import { importJson } from '../../../domain/calendars/import/from-json.ts'
import { importSheet } from '../../../domain/calendars/import/from-sheet.ts'
import { columns } from '../../../domain/calendars/import/sheet-row.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { addTo } from '../../../local/calendar-import/add-to.ts'

const source = 'https://example.org/terms'
const line = (text: string) => [...text.split(','), source, 'H']
const good = [
  line('Moray,2026/27,holiday,October,2026-10-12,2026-10-23'),
  line('Moray,2026/27,holiday,Christmas,2026-12-21,2027-01-01'),
  line('Moray,2026/27,local-holiday,February,2027-02-12,'),
  line('Moray,2026/27,holiday,Easter,2027-03-29,2027-04-09'),
  line('Moray,2026/27,holiday,Summer,2027-06-28,'),
  line('Moray,2026/27,in-service,In-service day,2026-11-16,'),
  line('Moray,,council-holiday,Spring holiday,2027-04-05,'),
]
const sheet = (...lines: string[][]) => importSheet('moray.csv', [[...columns], ...lines])

describe('importing a sheet of holidays', () => {
  it('makes a school year of its lines, and the council’s own days beside it', () => {
    const { schoolYears, councilHolidays } = sheet(...good)
    expect(schoolYears).toHaveLength(1)
    expect(schoolYears[0]).toMatchObject({
      area: 'S12000020',
      schoolYear: '2026/27',
      completeForWeekRule: true,
      source,
    })
    expect(schoolYears[0]?.inService).toEqual(['2026-11-16'])
    expect(councilHolidays).toMatchObject([{ area: 'S12000020', year: 2027 }])
  })

  it('keeps a year with parts missing as a fragment, and says which', () => {
    const { schoolYears } = sheet(...good.slice(0, 2))
    expect(schoolYears[0]).toMatchObject({ completeForWeekRule: false, missing: ['February', 'Easter', 'Summer'] })
  })

  it('adds to the library, and replaces what is there for the same area and year', () => {
    const once = addTo(defaultLibrary, sheet(...good))
    const twice = addTo(once.library, sheet(...good))
    expect(once.said[0]).toBe('Added: schools of Moray 2026/27 (complete)')
    expect(twice.said[0]).toBe('Replaced: schools of Moray 2026/27 (complete)')
    expect(twice.library.schoolYears).toHaveLength(once.library.schoolYears.length)
  })

  it.each([
    ['an unknown area', line('Morey,2026/27,holiday,October,2026-10-12,2026-10-23'), /Morey is not a council area/],
    ['reversed dates', line('Moray,2026/27,holiday,October,2026-10-23,2026-10-12'), /is after its last day off/],
    [
      'a weekend',
      line('Moray,2026/27,holiday,October,2026-10-10,2026-10-23'),
      /2026-10-10 \(October\) is a weekend day/,
    ],
    ['a foreign year', line('Moray,2026/27,holiday,October,2025-10-13,2025-10-24'), /lies outside 2026\/27/],
    [
      'a year that skips one',
      line('Moray,2026/28,holiday,October,2026-10-12,2026-10-23'),
      /2026\/28 is not a school year/,
    ],
    [
      'a date that is none',
      line('Moray,2026/27,holiday,October,12.10.26,2026-10-23'),
      /line 2, first_day_off: 12\.10\.26 is not a date\. Write it/,
    ],
    [
      'an unknown kind',
      line('Moray,2026/27,term,October,2026-10-12,2026-10-23'),
      /line 2, kind: term is not a kind\. Choose/,
    ],
    ['a missing year', line('Moray,,holiday,October,2026-10-12,2026-10-23'), /line 2, school_year: it is empty/],
    ['a local holiday of two days', line('Moray,2026/27,local-holiday,Fair,2026-10-12,2026-10-13'), /which is one day/],
  ])('refuses %s, by its line and column, with the way out', (_what, wrong, message) => {
    expect(() => sheet(wrong)).toThrow(message)
  })

  it('refuses holidays that overlap', () => {
    const overlap = line('Moray,2026/27,holiday,Autumn,2026-10-19,2026-10-30')
    expect(() => sheet(...good, overlap)).toThrow(/October \(to 2026-10-23\) and Autumn \(from 2026-10-19\) overlap/)
  })

  it('refuses a day that stands twice', () => {
    expect(() => sheet(...good, line('Moray,2026/27,in-service,Again,2026-11-16,'))).toThrow(/2026-11-16 stands twice/)
  })

  it('names every problem of a sheet at once', () => {
    const one = line('Moray,2026/27,holiday,October,12.10.26,2026-10-23')
    const other = line('Moray,2026/27,feast,October,2026-10-12,2026-10-23')
    expect(() => sheet(one, other)).toThrow(/line 2, first_day_off.*line 3, kind/)
  })

  it('refuses a sheet without lines, and one whose columns are others', () => {
    expect(() => sheet()).toThrow(/has no lines below its header/)
    expect(() =>
      importSheet('x.csv', [
        ['area', 'year'],
        ['Moray', '2026'],
      ]),
    ).toThrow(/must be: area,school_year,kind/)
  })
})

describe('importing JSON', () => {
  const [year] = defaultLibrary.schoolYears

  it('takes what the library itself keeps', () => {
    expect(importJson('a.json', { schoolYears: [year] }).schoolYears).toEqual([year])
  })

  it('refuses a field that is not known, and a calendar that stands twice', () => {
    expect(() => importJson('a.json', { schoolYears: [{ ...year, terms: 3 }] })).toThrow(/terms/)
    expect(() => importJson('a.json', { schoolYears: [year, year] })).toThrow(/stands twice in it/)
  })
})

describe('the calendars on file', () => {
  it.each(defaultLibrary.schoolYears.map(one => [`${one.area} ${one.schoolYear}`, one] as const))(
    'contradict themselves nowhere: %s',
    (_name, one) => {
      expect(checkSchoolYear(one)).toEqual([])
      expect(one.source).toMatch(/\S/)
    },
  )

  it('of the councils’ own days contradict themselves nowhere', () => {
    expect(defaultLibrary.councilHolidays.flatMap(checkCouncilHolidays)).toEqual([])
  })
})
