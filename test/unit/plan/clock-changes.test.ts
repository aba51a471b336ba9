import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { deadline, londonDate, startOfDay } from '../../../domain/time/london.ts'
import { anAnswer, answered, at, openedOnItsDay, requestIn } from '../../builders/play.ts'
import { anyDate } from './any-plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const hourInLondon = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/London').hour

describe('a due time', () => {
  it.each([
    ['the last working day of winter', '2024-03-28', '2024-03-28T17:00:00Z'],
    ['the day on which the clocks go forward', '2024-03-31', '2024-03-31T16:00:00Z'],
    ['the first working day of summer', '2024-04-01', '2024-04-01T16:00:00Z'],
    ['the last working day of summer', '2024-10-25', '2024-10-25T16:00:00Z'],
    ['the day on which the clocks go back', '2024-10-27', '2024-10-27T17:00:00Z'],
  ])('is 17:00 in London on %s', (_, date, instant) => {
    expect(deadline(day(date)).toString()).toBe(instant)
  })

  it('is 17:00 and a day begins at 09:00 in London on every day of any year', () => {
    fc.assert(
      fc.property(anyDate('2018-01-01', '2030-12-31'), date => {
        expect([hourInLondon(startOfDay(date)), hourInLondon(deadline(date))]).toEqual([9, 17])
        expect(londonDate(deadline(date)).equals(date)).toBe(true)
      }),
    )
  })

  it('of an action plan stays 17:00 for the partnership although six weeks cross the change', () => {
    const publishing = openedOnItsDay({ stage: 'publication', step: 'publish' })
    const early = answered(publishing, anAnswer('publish', { by: 'person-coordinator' }), at('2024-02-27T09:30:00Z'))
    const plan = openedOnItsDay({ stage: 'follow-up', step: 'action-plan' }, early)
    expect(requestIn(plan, 'R20').due).toBe('2024-04-09T16:00:00Z')
  })
})
