import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { pagesShown } from '../../../portal/design/pages-shown.ts'
import { dateField, dateFields, hasDate, readDate, withDate } from '../../../portal/design/read-date.ts'
import { Day, Time } from '../../../portal/design/time.tsx'
import {
  capital,
  count,
  dateInWords,
  dayInWords,
  daysAway,
  listInWords,
  momentInWords,
  shortDate,
} from '../../../portal/design/words.ts'

const date = Temporal.PlainDate.from

describe('dates are said as people say them', () => {
  it('long, middling and short', () => {
    const due = date('2023-12-06')
    expect([dayInWords(due), dateInWords(due), shortDate(due)]).toEqual([
      'Wednesday 6 December 2023',
      '6 December 2023',
      '6 Dec 2023',
    ])
  })

  it('with the hour that clocks in Scotland show, in summer and in winter', () => {
    expect(momentInWords(Temporal.Instant.from('2023-12-06T17:00:30Z'))).toBe('6 December 2023 at 17:00')
    expect(momentInWords(Temporal.Instant.from('2024-06-30T23:05:00Z'))).toBe('1 July 2024 at 00:05')
  })

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-12-24', 'in 31 days'],
    ['2026-10-23', '31 days ago'],
  ])('%s is %s', (day, said) => {
    expect(daysAway(date(day), date('2026-11-23'))).toBe(said)
  })

  it('and programs can read them too', () => {
    expect(String(<Day on={date('2023-12-06')} short />)).toBe('<time datetime="2023-12-06">6 Dec 2023</time>')
    expect(String(<Time at={Temporal.Instant.from('2023-12-06T17:00:00Z')} />)).toBe(
      '<time datetime="2023-12-06T17:00:00Z">6 December 2023 at 17:00</time>',
    )
  })
})

describe('numbers and lists are said in words', () => {
  it('one, several, none, and plurals of their own', () => {
    expect([count(1, 'request'), count(3, 'request'), count(0, 'request'), count(1200, 'entry', 'entries')]).toEqual([
      '1 request',
      '3 requests',
      'no requests',
      '1,200 entries',
    ])
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (items, said) => {
    expect(listInWords(items)).toBe(said)
  })

  it('begin with a capital where a sentence does', () => {
    expect([capital('in 3 days'), capital('')]).toEqual(['In 3 days', ''])
  })
})

describe('a date in three boxes', () => {
  const typed = (day: string, month: string, year: string) => ({ 'due-day': day, 'due-month': month, 'due-year': year })

  it('is read back as the date that it was filled in with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), days => {
        const there = date('2000-01-01').add({ days })
        const back = readDate(dateFields('due', there), 'due')
        expect(back.ok && back.value.toString()).toBe(there.toString())
      }),
    )
  })

  it.each([
    ['6', '12', '2026'],
    [' 06', 'Dec', '2026 '],
    ['6', 'december', '2026'],
  ])('is understood as %s %s %s', (...boxes) => {
    expect(readDate(typed(...boxes), 'due')).toMatchObject({ ok: true, value: date('2026-12-06') })
  })

  it.each([
    ['31', '2', '2027', '“31” is no day of that month, which has 28'],
    ['6', '13', '2026', '“13” is no month; write 1 to 12, or its name'],
    ['6', 'never', '2026', '“never” is no month; write 1 to 12, or its name'],
    ['6', '12', '26', 'write the year in full, 2026 instead of 26'],
    ['6', '12', '', 'the year is missing'],
    ['', '', '2026', 'the day and the month is missing'],
    ['0', '1', '2026', '“0” is no day of that month, which has 31'],
    ['1e1', '1', '2026', '“1e1” is no day of that month, which has 31'],
  ])('is refused with what is wrong with it as %s %s %s', (day, month, year, says) => {
    const problems = [{ field: 'due', says: `Enter a real date: ${says}` }]
    expect(readDate(typed(day, month, year), 'due')).toEqual({ ok: false, problems })
  })

  it('that nobody filled in is asked for, and can be told from one that is wrong', () => {
    const problems = [{ field: 'due', says: 'Enter a date' }]
    expect(readDate(typed('', ' ', ''), 'due')).toEqual({ ok: false, problems })
    expect([hasDate(typed('', ' ', ''), 'due'), hasDate(typed('31', '', ''), 'due')]).toEqual([false, true])
  })

  it('becomes one field for a schema, and leaves the others as they are', () => {
    const folded = withDate({ ...typed('6', '12', '2026'), why: 'Holidays', 'due-note': 'x' }, 'due')
    expect(folded).toEqual({ due: '6 12 2026', why: 'Holidays', 'due-note': 'x' })
    expect(dateField.parse(folded.due)).toEqual(date('2026-12-06'))
    expect(withDate(typed('', '', ''), 'due')).toEqual({})
  })
})

describe('the pages that a pagination names', () => {
  it('are the ends and the neighbours', () => {
    expect(pagesShown(5, 12)).toEqual([1, 'gap', 4, 5, 6, 'gap', 12])
    expect(pagesShown(1, 3)).toEqual([1, 2, 3])
    expect(pagesShown(3, 4)).toEqual([1, 2, 3, 4])
  })
})
