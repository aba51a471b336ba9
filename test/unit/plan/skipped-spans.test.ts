import { describe, expect, it } from 'vitest'
import { skippedSpans } from '../../../domain/plan/skipped-spans.ts'

const week = (monday: string, why: string) => ({ monday, why })

describe('weeks that are not counted', () => {
  it('are taken together while they follow each other for one reason', () => {
    const skippedWeeks = [
      week('2024-04-01', 'Easter holiday'),
      week('2024-04-08', 'suspended'),
      week('2024-04-15', 'suspended'),
      week('2024-04-29', 'suspended'),
    ]
    expect(skippedSpans({ skippedWeeks }).map(one => [one.monday, one.last, one.weeks])).toEqual([
      ['2024-04-01', '2024-04-01', 1],
      ['2024-04-08', '2024-04-15', 2],
      ['2024-04-29', '2024-04-29', 1],
    ])
  })

  it('may be none', () => {
    expect(skippedSpans({ skippedWeeks: [] })).toEqual([])
  })
})
