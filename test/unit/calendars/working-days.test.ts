import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { areas } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { calendarFor } from '../../../domain/calendars/resolve.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../../domain/calendars/working-days.ts'

const calendars = fc
  .constantFrom(...areas)
  .map(area => calendarFor(area, { library: defaultLibrary, allowProvisional: true }))
const dates = fc.integer({ min: 0, max: 365 * 11 }).map(days => Temporal.PlainDate.from('2018-06-01').add({ days }))
const some = fc.integer({ min: 1, max: 60 })
const property = <Args extends [unknown, ...unknown[]]>(
  ...args: [...{ [K in keyof Args]: fc.Arbitrary<Args[K]> }, (...args: Args) => void]
) => fc.assert(fc.property(...args))

describe('working days', () => {
  it('counted forward or back always end on a working day', () => {
    property(calendars, dates, fc.integer({ min: -60, max: 60 }), (calendar, date, n) => {
      expect(isWorkingDay(calendar, addWorkingDays(calendar, date, n))).toBe(true)
    })
  })

  it('between a date and the nth after it are n', () => {
    property(calendars, dates, some, (calendar, date, n) => {
      expect(workingDaysBetween(calendar, date, addWorkingDays(calendar, date, n))).toBe(n)
    })
  })

  it('counted forward and back again lead to the working day from which they were counted', () => {
    property(calendars, dates, some, (calendar, date, n) => {
      const from = nextWorkingDay(calendar, date)
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n), -n).toString()).toBe(from.toString())
    })
  })

  it('counted from a later date never end earlier', () => {
    property(calendars, dates, some, fc.integer({ min: 0, max: 30 }), (calendar, date, n, later) => {
      const one = addWorkingDays(calendar, date, n)
      const other = addWorkingDays(calendar, date.add({ days: later }), n)
      expect(Temporal.PlainDate.compare(one, other)).toBeLessThanOrEqual(0)
    })
  })

  it('next and previous hold no other working day between them and the date', () => {
    property(calendars, dates, (calendar, date) => {
      const next = nextWorkingDay(calendar, date)
      const previous = previousWorkingDay(calendar, date)
      expect(next.equals(date)).toBe(isWorkingDay(calendar, date))
      expect(workingDaysBetween(calendar, previous, next)).toBeLessThanOrEqual(1)
    })
  })

  it('know 2 January, Saint Andrew’s day and the substitute of a bank holiday on a Saturday', () => {
    const [area] = areas
    if (area === undefined) throw new Error('there are areas')
    const calendar = calendarFor(area, { library: defaultLibrary, allowProvisional: true })
    const off = ['2023-01-02', '2023-01-03', '2023-11-30', '2026-12-28', '2024-03-29']
    expect(off.filter(one => isWorkingDay(calendar, Temporal.PlainDate.from(one)))).toEqual([])
    expect(isWorkingDay(calendar, Temporal.PlainDate.from('2024-02-29'))).toBe(true)
    expect(isWorkingDay(calendar, Temporal.PlainDate.from('2024-04-01'))).toBe(true)
  })
})
