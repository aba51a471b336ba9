import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { mayLeave, nextWindow } from '../../../domain/notices/sending-window.ts'
import { at, eastLothian } from '../../builders/play.ts'
import { southAyrshire } from './a-notice.ts'

const { calendar } = eastLothian

describe('a message may leave', () => {
  it.each([
    ['at nine on a working day', '2023-12-01T09:00:00Z', true],
    ['in the last second of the working day', '2023-12-01T16:59:59Z', true],
    ['a second before nine', '2023-12-01T08:59:59Z', false],
    ['at five', '2023-12-01T17:00:00Z', false],
    ['on a Saturday', '2023-12-02T11:00:00Z', false],
    ['on a Sunday', '2023-12-03T11:00:00Z', false],
    ['on the second of January, a holiday in Scotland', '2024-01-02T11:00:00Z', false],
    ['on Easter Monday, no holiday in Scotland', '2024-04-01T11:00:00Z', true],
    ['at nine in summer', '2024-04-01T08:00:00Z', true],
    ['at what was five in winter, on the first working day of summer', '2024-04-01T16:00:00Z', false],
    ['at what was nine in summer, on the first working day of winter', '2024-10-28T08:00:00Z', false],
    ['at nine in winter again', '2024-10-28T09:00:00Z', true],
  ])('%s: %s, %s', (_, now, leaves) => {
    expect(mayLeave(calendar, at(now))).toBe(leaves)
  })

  it('on a day that only another council keeps as a holiday', () => {
    const septemberWeekend = at('2023-09-22T10:00:00Z')
    expect([mayLeave(calendar, septemberWeekend), mayLeave(southAyrshire, septemberWeekend)]).toEqual([true, false])
  })
})

describe('the next window', () => {
  it.each([
    ['before nine is the same day', '2023-12-01T03:00:00Z', '2023-12-01T09:00:00Z'],
    ['after five is the next day', '2023-12-06T17:30:00Z', '2023-12-07T09:00:00Z'],
    ['during the day is the next day', '2023-12-06T10:00:00Z', '2023-12-07T09:00:00Z'],
    ['on a Friday evening is Monday', '2023-12-01T18:00:00Z', '2023-12-04T09:00:00Z'],
    ['on Saturday before nine is Monday', '2023-12-02T08:00:00Z', '2023-12-04T09:00:00Z'],
    ['before Hogmanay is the third of January', '2023-12-29T18:00:00Z', '2024-01-03T09:00:00Z'],
    ['before the clocks go forward is an hour earlier', '2024-03-28T18:00:00Z', '2024-04-01T08:00:00Z'],
    ['before the clocks go back is an hour later', '2024-10-25T17:00:00Z', '2024-10-28T09:00:00Z'],
    ['after midnight in summer is the day that has begun in London', '2024-06-04T23:30:00Z', '2024-06-05T08:00:00Z'],
  ])('%s: %s, %s', (_, now, window) => {
    expect(nextWindow(calendar, at(now)).toString()).toBe(window)
  })

  it('is always after now, and a time at which a message may leave', () => {
    const anyTime = fc
      .integer({ min: 0, max: 4 * 366 * 24 * 60 })
      .map(minutes => at('2023-01-01T00:00:00Z').add({ minutes }))
    fc.assert(
      fc.property(anyTime, now => {
        const window = nextWindow(calendar, now)
        expect(Temporal.Instant.compare(window, now)).toBe(1)
        expect(mayLeave(calendar, window)).toBe(true)
      }),
    )
  })
})
