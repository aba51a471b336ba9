import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'

const { days, firstYear, lastYear } = defaultLibrary.bankHolidays
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n)
const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })

const firstMonday = (year: number, month: number) => {
  const first = date(year, month, 1)
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}
const lastMonday = (year: number, month: number) => {
  const last = date(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** Easter Sunday in the Gregorian calendar: Meeus, Astronomical Algorithms, chapter 8. */
const easter = (year: number) => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const r = (2 * e + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + r + 90) / 25)
  return date(year, month, (h - m + r + month + 19) % 32)
}

/** The nine statutory days of domain.md 7.3; one on a weekend is kept on the next weekday that is free. */
const statutory = (year: number): string[] => {
  const days = [
    date(year, 1, 1),
    date(year, 1, 2),
    easter(year).subtract({ days: 2 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    firstMonday(year, 8),
    date(year, 11, 30),
    date(year, 12, 25),
    date(year, 12, 26),
  ]
  const onWeekdays = days.filter(one => one.dayOfWeek <= 5).map(String)
  const kept = new Set(onWeekdays)
  for (const one of days.filter(day => day.dayOfWeek > 5)) {
    let free = one
    while (free.dayOfWeek > 5 || kept.has(free.toString())) free = free.add({ days: 1 })
    kept.add(free.toString())
  }
  return [...kept].sort()
}

/** Moved or proclaimed for one year (domain.md 7.3). */
const moved: Record<number, { out: string[]; in: string[] }> = {
  2020: { out: ['2020-05-04'], in: ['2020-05-08'] },
  2022: { out: ['2022-05-30'], in: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { out: [], in: ['2023-05-08'] },
  2026: { out: [], in: ['2026-06-15'] },
}

describe('Scottish bank holidays', () => {
  it.each(years)('of %i are the nine statutory days with their substitutes, and what was proclaimed', year => {
    const { out, in: added } = moved[year] ?? { out: [], in: [] }
    const expected = [...statutory(year).filter(one => !out.includes(one)), ...added].sort()
    expect(days.map(one => one.date).filter(one => one.startsWith(`${year}-`))).toEqual(expected)
  })

  it('know neither Easter Monday nor the last Monday of August, which are England’s', () => {
    const english = years.flatMap(year => [easter(year).add({ days: 1 }), lastMonday(year, 8)].map(String))
    expect(days.filter(one => english.includes(one.date))).toEqual([])
  })
})
