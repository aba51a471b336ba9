import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { weekOn, weekWords } from '../../../domain/board/week.ts'
import { played } from '../../builders/played.ts'

const { record } = played('2026-01-13T12:00:00Z')
const weeks = record.inspection.board?.weeks ?? { first: '', count: 1, skipped: [] }
const words = (day: string, publishedOn?: string) => weekWords(weekOn(weeks, publishedOn, Temporal.PlainDate.from(day)))

describe('the programme week that a manager sees', () => {
  it.each([
    ['2026-01-13', 'before week 1'],
    ['2026-01-19', 'week 1 of 21'],
    ['2026-01-25', 'week 1 of 21'],
    ['2026-02-09', 'week 4 of 21'],
    ['2026-02-18', 'holiday week, after week 4 of 21'],
    ['2026-02-23', 'week 5 of 21'],
    ['2026-07-15', 'holiday week, after week 20 of 21'],
    ['2026-08-23', 'week 21 of 21'],
    ['2026-08-24', 'past week 21'],
  ])('on %s is “%s”', (day, expected) => expect(words(day)).toBe(expected))

  it('no longer counts once the report is out', () => {
    expect(words('2026-08-20', '2026-08-18')).toBe('after publication')
  })

  it('is the same as the plan’s on every Monday of the plan', () => {
    for (const { number, monday } of record.plan.weeks) expect(words(monday)).toBe(`week ${number} of 21`)
  })
})
