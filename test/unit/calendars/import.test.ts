import { describe, expect, it } from 'vitest'
import { importSheet } from '../../../domain/calendars/import/from-sheet.ts'
import { columnNames } from '../../../domain/calendars/import/sheet-row.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { addTo } from '../../../local/calendar-import/add-to.ts'
import { problemsIn } from './problems-in.ts'

const source = 'https://example.org/terms'
const line = (text: string) => [...text.split(','), source, 'H']
const good = [
  line('Moray,2026/27,holiday,October,2026-10-12,2026-10-23'),
  line('Moray,2026/27,holiday,Christmas,2026-12-21,2027-01-01'),
  line('Moray,2026/27,local-holiday,Mid-term,2027-02-12,'),
  line('Moray,2026/27,holiday,Easter,2027-03-29,2027-04-09'),
  line('Moray,2026/27,holiday,Summer,2027-06-28,'),
  line('Moray,2026/27,in-service,,2026-11-16,'),
  line('Moray,,council-holiday,Spring holiday,2027-04-05,'),
]
const numbered = (rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ line: index + 1, cells }))
const sheet = (...lines: string[][]) => importSheet('moray.csv', numbered([columnNames, ...lines]))

describe('a sheet of holidays', () => {
  it('becomes a school year, and the council’s own days beside it', () => {
    const { schoolYears, councilHolidays } = sheet(...good)
    expect(schoolYears).toEqual([
      {
        area: 'S12000020',
        schoolYear: '2026/27',
        holidays: [
          { name: 'October', firstDayOff: '2026-10-12', lastDayOff: '2026-10-23' },
          { name: 'Christmas', firstDayOff: '2026-12-21', lastDayOff: '2027-01-01' },
          { name: 'Easter', firstDayOff: '2027-03-29', lastDayOff: '2027-04-09' },
          { name: 'Summer', firstDayOff: '2027-06-28', lastDayOff: null },
        ],
        localHolidays: [{ date: '2027-02-12', name: 'Mid-term' }],
        inService: ['2026-11-16'],
        partAreaHolidays: [],
        secondHand: false,
        completeForWeekRule: true,
        missing: [],
        source,
        confidence: 'H',
        note: '',
      },
    ])
    const days = [{ date: '2027-04-05', name: 'Spring holiday' }]
    expect(councilHolidays).toEqual([{ area: 'S12000020', year: 2027, days, source, confidence: 'H', note: '' }])
  })

  it('may have its columns in another order, and blank lines between', () => {
    const turned = [columnNames, ['', ''], ...good].map(cells => cells.toReversed())
    expect(importSheet('moray.csv', numbered(turned))).toEqual(sheet(...good))
  })

  it('knows the long holidays by the names that councils give them', () => {
    const { schoolYears } = sheet(line('Moray,2026/27,holiday,october break,2026-10-12,2026-10-23'))
    expect(schoolYears[0]?.holidays[0]?.name).toBe('October')
  })

  it('with parts missing stays a fragment, and says which', () => {
    const { schoolYears } = sheet(...good.slice(0, 2))
    expect(schoolYears[0]).toMatchObject({ completeForWeekRule: false, missing: ['February', 'Easter'] })
  })

  it('does not take an Easter weekend for the Easter holiday', () => {
    const { schoolYears } = sheet(line('Moray,2026/27,holiday,Easter weekend,2027-03-26,2027-03-29'))
    expect(schoolYears[0]?.missing).toContain('Easter')
  })

  it('is as sure as its least sure line, and names all its sources', () => {
    const [october = [], ...others] = good
    const unsure = [...october.slice(0, 6), 'https://example.org/letter', 'L']
    const { schoolYears } = sheet(unsure, ...others)
    expect(schoolYears[0]).toMatchObject({ confidence: 'L', source: `https://example.org/letter ${source}` })
  })

  it('is added to the library, or replaces what is there for the same area and year', () => {
    const ofOrkney = sheet(...good.map(([, ...rest]) => ['Orkney Islands', ...rest]))
    const once = addTo({ ...defaultLibrary, schoolYears: [], councilHolidays: [] }, ofOrkney)
    const twice = addTo(once.library, ofOrkney)
    expect(once.said).toEqual([
      'Added: schools of Orkney Islands 2026/27 (complete)',
      'Added: public holidays of Orkney Islands 2027 (1 day)',
    ])
    expect(twice.said[0]).toBe('Replaced: schools of Orkney Islands 2026/27 (complete)')
    expect(twice.library.schoolYears).toHaveLength(once.library.schoolYears.length)
  })
})

describe('a sheet that is wrong is refused, by line and column with the way out', () => {
  it.each([
    [
      'an unknown area',
      'East Lothan,2026/27,holiday,October,2026-10-12,2026-10-23',
      /^line 9, area: East Lothan is not one of Scotland's 32 council areas\. Did you mean .*East Lothian.*\?$/,
    ],
    [
      'reversed dates',
      'Fife,2026/27,holiday,October,2026-10-23,2026-10-12',
      /^line 9, first_day_off: 2026-10-23 is after its last day off, 2026-10-12\. Swap/,
    ],
    [
      'holidays that overlap',
      'Moray,2026/27,holiday,Autumn,2026-10-19,2026-10-30',
      /^line 9, first_day_off: 2026-10-19 to 2026-10-30 \(Autumn\) overlaps with .* \(October\)\. Correct/,
    ],
    [
      'a first day on a weekend',
      'Fife,2026/27,holiday,October,2026-10-10,2026-10-23',
      /^line 9, first_day_off: 2026-10-10 is a weekend day\. Give a weekday/,
    ],
    [
      'a last day on a weekend',
      'Fife,2026/27,holiday,October,2026-10-12,2026-10-24',
      /^line 9, last_day_off: 2026-10-24 is a weekend day\. Give a weekday/,
    ],
    [
      'a local holiday on a weekend',
      'Fife,2026/27,local-holiday,Fair,2026-10-24,',
      /^line 9, first_day_off: 2026-10-24 is a weekend day/,
    ],
    [
      'a council’s own day on a weekend',
      'Fife,,council-holiday,Fair,2026-10-24,',
      /^line 9, first_day_off: 2026-10-24 is a weekend day/,
    ],
    [
      'an in-service day that stands twice',
      'Moray,2026/27,in-service,,2026-11-16,',
      /^line 9, first_day_off: 2026-11-16 stands twice\. Take one/,
    ],
    [
      'a council’s own day that stands twice',
      'Moray,,council-holiday,Again,2027-04-05,',
      /^line 9, first_day_off: 2027-04-05 stands twice\. Take one/,
    ],
    [
      'an in-service day in a holiday',
      'Moray,2026/27,in-service,,2026-10-14,',
      /^line 9, first_day_off: 2026-10-14 lies inside a holiday, .* \(October\)/,
    ],
    [
      'a first day outside the school year',
      'Fife,2026/27,holiday,October,2025-10-13,2026-10-23',
      /^line 9, first_day_off: 2025-10-13 lies outside 2026\/27 \(2026-08-01 to 2027-07-31\)/,
    ],
    [
      'a holiday that never ends',
      'Fife,2026/27,holiday,October,2026-10-12,2062-10-23',
      /^line 9, last_day_off: 2062-10-23 lies outside/,
    ],
    [
      'school years that do not follow each other',
      'Fife,2026/28,holiday,October,2026-10-12,2026-10-23',
      /^line 9, school_year: 2026\/28 is not a school year\. .* 2026\/27\.$/,
    ],
    [
      'a date that is none',
      'Fife,2026/27,holiday,October,12.10.26,2026-10-23',
      /^line 9, first_day_off: 12\.10\.26 is not a date\. Write it as 2026-10-12\.$/,
    ],
    [
      'a day that does not exist',
      'Fife,2026/27,local-holiday,Fair,2027-02-29,',
      /^line 9, first_day_off: 2027-02-29 is not a date/,
    ],
    [
      'an unknown kind',
      'Fife,2026/27,term,October,2026-10-12,2026-10-23',
      /^line 9, kind: term is not a kind of day off\. Choose holiday, /,
    ],
    [
      'no school year',
      'Fife,,holiday,October,2026-10-12,2026-10-23',
      /^line 9, school_year: it is empty\. Write it as 2026\/27\.$/,
    ],
    [
      'a school year for a council’s own day',
      'Fife,2026/27,council-holiday,Fair,2026-10-12,',
      /^line 9, school_year: 2026\/27 does not belong .* council-holiday\. Leave it empty\.$/,
    ],
    [
      'no last day',
      'Fife,2026/27,holiday,October,2026-10-12,',
      /^line 9, last_day_off: it is empty\. Write it as 2026-10-12; for a single day/,
    ],
    [
      'a local holiday of two days',
      'Fife,2026/27,local-holiday,Fair,2026-10-12,2026-10-13',
      /^line 9, last_day_off: 2026-10-13 does not belong .* a line for each day\.$/,
    ],
    ['a holiday without a name', 'Fife,2026/27,holiday,,2026-10-12,2026-10-23', /^line 9, name: it is empty/],
  ])('%s', (_what, wrong, message) => {
    expect(problemsIn(() => sheet(...good, line(wrong)))).toEqual([expect.stringMatching(message)])
  })

  it('an unknown confidence, and none', () => {
    const of = (confidence: string) => ['Fife', '', 'council-holiday', 'Fair', '2026-10-12', '', source, confidence]
    const [unknown, none] = problemsIn(() => sheet(of('certain'), of('')))
    expect(unknown).toMatch(/^line 2, confidence: certain is not a confidence\. Choose H/)
    expect(none).toMatch(/^line 3, confidence: it is empty\. Choose H/)
  })

  it('a comma too many', () => {
    const wrong = [...line('Fife,,council-holiday,Fair,2026-10-12,'), 'and more']
    expect(problemsIn(() => sheet(wrong))).toEqual([expect.stringMatching(/^line 2, column 9: and more stands beyond/)])
  })

  it('an unknown, a doubled and a missing column', () => {
    const header = [...columnNames.filter(one => one !== 'source'), 'kind', 'half_day']
    expect(problemsIn(() => importSheet('x.csv', numbered([header, ...good])))).toEqual([
      expect.stringMatching(/^line 1, half_day: it is not a known column\. Known are area, school_year/),
      expect.stringMatching(/^line 1, kind: it stands twice/),
      expect.stringMatching(/^line 1, source: it is missing/),
    ])
  })

  it('nothing at all, and nothing below the header', () => {
    expect(problemsIn(() => importSheet('x.csv', []))).toEqual([
      expect.stringMatching(/^file: it is empty\. Begin it with the line area,school_year/),
    ])
    expect(problemsIn(() => sheet())).toEqual([expect.stringMatching(/^file: it has no lines below its header/)])
  })

  it('all its problems at once, in their order, of whatever sort', () => {
    const overlap = line('Moray,2026/27,holiday,Autumn,2026-10-19,2026-10-30')
    const malformed = line('Fyfe,2026/27,feast,October,12.10.26,2026-10-23')
    const unknown = line('Ruritania,2026/27,local-holiday,Fair,2026-10-12,')
    const wheres = problemsIn(() => sheet(...good, unknown, malformed, overlap)).map(one => one.split(':')[0])
    expect(wheres).toEqual([
      'line 9, area',
      'line 10, area',
      'line 10, kind',
      'line 10, first_day_off',
      'line 11, first_day_off',
    ])
  })
})
