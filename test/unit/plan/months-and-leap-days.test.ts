import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { AreaCalendar } from '../../../domain/calendars/resolve.ts'
import { isWorkingDay, workingDaysBetween } from '../../../domain/calendars/working-days.ts'
import type { DateRule } from '../../../domain/footprints/date-rule.ts'
import { evaluateRule } from '../../../domain/plan/evaluate-rule.ts'
import { eastLothian } from '../../builders/play.ts'
import { anyCalendar, anyDate } from './any-plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const grounds = { confidence: 'H', source: 'test' } as const
const afterPublication = { after: 'publication', ...grounds } as const
const aYear: DateRule = { kind: 'months', months: 12, ...afterPublication }
const sixWeeks: DateRule = { kind: 'calendar-days', days: 42, ...afterPublication }

const counted = (rule: DateRule, publishedOn: string, calendar: AreaCalendar = eastLothian.calendar) =>
  evaluateRule(rule, { calendar, weeks: [], anchors: { publication: { what: 'publication', date: day(publishedOn) } } })

describe('a limit in months', () => {
  it.each([
    ['2024-05-07', '2025-05-07'],
    ['2024-06-08', '2025-06-06'],
    ['2024-12-25', '2025-12-24'],
    ['2023-01-01', '2023-12-29'],
  ])('from %s ends on %s, earlier rather than later when nobody works', (from, until) => {
    expect(counted(aYear, from)?.date.toString()).toBe(until)
  })

  it('says from which day it was moved, and why', () => {
    expect(counted(aYear, '2024-06-08')?.why.adjustments).toEqual([
      'moved from Sunday 8 June 2025 (weekend) to Friday 6 June 2025',
    ])
  })

  it('never ends after the day itself, nor before the last working day by then, in any area', () => {
    const dates = anyDate('2018-06-01', '2029-12-31')
    fc.assert(
      fc.property(anyCalendar, dates, fc.integer({ min: 1, max: 12 }), (calendar, from, months) => {
        const limit = from.add({ months })
        const reckoned = counted({ kind: 'months', months, ...afterPublication }, from.toString(), calendar)
        const date = reckoned?.date ?? limit.add({ days: 1 })
        expect(Temporal.PlainDate.compare(date, limit)).toBeLessThanOrEqual(0)
        expect(isWorkingDay(calendar, date)).toBe(true)
        expect(workingDaysBetween(calendar, date, limit)).toBe(0)
      }),
    )
  })
})

describe('a limit in days', () => {
  it('of six weeks from publication is kept when nobody works on its last day: it ends on the working day before', () => {
    expect(counted(sixWeeks, '2024-02-16')).toMatchObject({
      why: { adjustments: ['moved from Friday 29 March 2024 (Good Friday) to Thursday 28 March 2024'] },
    })
  })
})

describe('the leap day', () => {
  it('is a working day like any other', () => {
    const rule: DateRule = { kind: 'working-days', days: 1, ...afterPublication }
    expect(counted(rule, '2024-02-28')?.date.toString()).toBe('2024-02-29')
  })

  it('counts among the forty-two days of an action plan', () => {
    expect(counted(sixWeeks, '2024-01-23')?.date.toString()).toBe('2024-03-05')
    expect(counted(sixWeeks, '2023-01-24')?.date.toString()).toBe('2023-03-07')
  })

  it('as the day of publication lets a year end on the 28th of February', () => {
    expect(counted(aYear, '2024-02-29')?.date.toString()).toBe('2025-02-28')
  })
})

describe('a date that counts from something that has not happened', () => {
  it('has no day yet', () => {
    expect(counted({ ...aYear, after: 'last-review' }, '2024-05-07')).toBeUndefined()
  })
})
