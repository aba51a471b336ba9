import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { findLadder, ladders } from '../../../domain/ladders/library.ts'
import { longStopFor } from '../../../domain/ladders/long-stop.ts'
import { rungsFor } from '../../../domain/ladders/rungs.ts'
import { at, eastLothian } from '../../builders/play.ts'
import { anyClimb, type Climb } from './any-climb.ts'

const { calendar } = eastLothian
const standard = findLadder('standard')

const holdsFor = (check: (climb: Climb) => void) => fc.assert(fc.property(anyClimb, check), { numRuns: 300 })

const timesOf = (climb: Climb) => rungsFor(climb).map(one => at(one.at))

describe('whoever owes an answer', () => {
  it('is reminded at rungs that follow each other, never two at once', () => {
    holdsFor(climb => {
      const times = timesOf(climb)
      const backwards = times.slice(1).filter((time, n) => Temporal.Instant.compare(time, times[n] ?? time) <= 0)
      expect(backwards).toEqual([])
    })
  })

  it('is reminded at 09:00 in London on working days of the area only', () => {
    holdsFor(climb => {
      const local = timesOf(climb).map(time => time.toZonedDateTimeISO('Europe/London'))
      expect(local.filter(one => one.toPlainTime().toString() !== '09:00:00')).toEqual([])
      expect(local.filter(one => !isWorkingDay(climb.calendar, one.toPlainDate()))).toEqual([])
    })
  })

  it('is not reminded of anything before it was asked', () => {
    holdsFor(climb => {
      expect(timesOf(climb).filter(time => Temporal.Instant.compare(time, climb.openedAt) <= 0)).toEqual([])
    })
  })

  it('is not reminded any more once the lead has been asked to decide', () => {
    holdsFor(climb => {
      const stop = longStopFor(climb)
      expect(timesOf(climb).filter(time => Temporal.Instant.compare(time, stop) > 0)).toEqual([])
    })
  })

  it('gets every rung of the ladder whose time was not over when it was asked', () => {
    holdsFor(climb => {
      const early = rungsFor({ ...climb, openedAt: climb.due.subtract({ hours: 24 * 60 }) })
      const still = early.filter(one => Temporal.Instant.compare(at(one.at), climb.openedAt) > 0)
      expect(early.map(one => one.rung).sort()).toEqual(climb.ladder.rungs.map(one => one.rung).sort())
      expect(rungsFor(climb)).toEqual(still)
    })
  })
})

describe('the long stop', () => {
  it('is never before the due time, in any area', () => {
    holdsFor(climb => {
      expect(Temporal.Instant.compare(longStopFor(climb), climb.due)).toBeGreaterThanOrEqual(0)
    })
  })

  it('is the due time itself where silence counts, whatever day it is', () => {
    const due = at('2024-04-11T16:00:00Z')
    const sunday = at('2024-04-14T16:00:00Z')
    expect(longStopFor({ ladder: findLadder('accuracy'), due, calendar })).toEqual(due)
    expect(longStopFor({ ladder: findLadder('accuracy'), due: sunday, calendar })).toEqual(sunday)
  })

  it('of an ordinary request is ten working days after it was due, over Christmas too', () => {
    const due = at('2023-12-22T17:00:00Z')
    expect(longStopFor({ ladder: standard, due, calendar }).toString()).toBe('2024-01-11T17:00:00Z')
  })
})

describe('the reminders of an ordinary request (domain.md 7.2)', () => {
  const dueAt = (due: string, openedAt = '2023-11-01T09:00:00Z') =>
    rungsFor({ ladder: standard, openedAt: at(openedAt), due: at(due), calendar }).map(one => [one.rung, one.at])

  it('step over a weekend', () => {
    expect(dueAt('2023-11-24T17:00:00Z')).toEqual([
      ['due-5', '2023-11-17T09:00:00Z'],
      ['due-1', '2023-11-23T09:00:00Z'],
      ['due+1', '2023-11-27T09:00:00Z'],
      ['due+3', '2023-11-29T09:00:00Z'],
      ['due+5', '2023-12-04T09:00:00Z'],
    ])
  })

  it('keep to 09:00 in London when the clocks change between them', () => {
    expect(dueAt('2024-03-28T17:00:00Z', '2024-03-01T09:00:00Z')).toEqual([
      ['due-5', '2024-03-21T09:00:00Z'],
      ['due-1', '2024-03-27T09:00:00Z'],
      ['due+1', '2024-04-01T08:00:00Z'],
      ['due+3', '2024-04-03T08:00:00Z'],
      ['due+5', '2024-04-05T08:00:00Z'],
    ])
  })

  it('begin with the first that is still to come when it is opened late', () => {
    expect(dueAt('2023-11-24T17:00:00Z', '2023-11-17T09:00:00Z').map(([rung]) => rung)).toEqual([
      'due-1',
      'due+1',
      'due+3',
      'due+5',
    ])
  })
})

describe('a ladder', () => {
  it.each(ladders.map(one => [one.name, one] as const))('%s has no two rungs on one day or of one name', (_, one) => {
    const days = one.rungs.map(rung => rung.workingDaysFromDue)
    expect(new Set(days).size).toBe(days.length)
    expect(new Set(one.rungs.map(rung => rung.rung)).size).toBe(one.rungs.length)
  })

  it('that does not exist is nobody’s', () => {
    expect(() => findLadder('rope')).toThrow('there is no ladder rope')
  })
})
