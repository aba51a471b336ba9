import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { deadline, londonDate, withinSendingHours } from '../../../domain/time/london.ts'
import type { Answers } from '../../../local/rehearsal/example/behaviour.ts'
import { answerAt, inAnHour } from '../../../local/rehearsal/people/answer-time.ts'
import { at, eastLothian } from '../../builders/play.ts'

const { calendar } = eastLothian
const due = deadline(Temporal.PlainDate.from('2023-11-24')).toString()
const openedAt = '2023-11-01T09:00:00Z'
const morning = at('2023-11-01T09:05:00Z')
const answering = (answers: Answers, now = morning) =>
  answerAt({ answers, hour: 11, openedAt, due, now, calendar })?.toString()

describe('when a simulated person answers', () => {
  it.each<[Answers, string]>([
    ['on-time', '2023-11-24T11:00:00Z'],
    [{ workingDaysBeforeDue: 2 }, '2023-11-22T11:00:00Z'],
    [{ workingDaysBeforeDue: 5 }, '2023-11-17T11:00:00Z'],
    [{ workingDaysLate: 1 }, '2023-11-27T11:00:00Z'],
    [{ daysAfterAsked: 6 }, '2023-11-07T11:00:00Z'],
    [{ daysAfterAsked: 3 }, '2023-11-06T11:00:00Z'],
  ])('%j is %s', (answers, expected) => {
    expect(answering(answers)).toBe(expected)
  })

  it('is never, for a silent one', () => {
    expect(answering('silent')).toBeUndefined()
  })

  it('is at the earliest an hour after looking, however long the date has passed', () => {
    expect(answering('on-time', at('2023-12-05T10:00:00Z'))).toBe('2023-12-05T11:00:00Z')
  })

  it('is always in working hours of a working day, and later than now', () => {
    const instants = fc
      .integer({ min: 0, max: 400 * 24 * 60 })
      .map(minutes => at('2023-11-01T00:00:00Z').add({ minutes }))
    fc.assert(
      fc.property(instants, now => {
        const then = inAnHour({ now, hour: 11, calendar })
        expect(isWorkingDay(calendar, londonDate(then)) && withinSendingHours(then)).toBe(true)
        expect(Temporal.Instant.compare(then, now)).toBe(1)
      }),
    )
  })
})
