import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { countedDays } from '../../../domain/plan/moves/counted-days.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import type { Plan } from '../../../domain/plan/schema.ts'
import {
  type Asked,
  anyMove,
  anyMoveBy,
  datesByKey,
  movableKeys,
  movedIfAllowed,
  movedTo,
  type Unbegun,
  unbegun,
} from './any-move.ts'

/** What a plan says, whatever its number. */
const said = ({ number: _, ...plan }: Plan) => plan

const dayOf = ({ plan }: Unbegun, key: string) => Temporal.PlainDate.from(dateIn(plan, key) ?? '')

/** The move and the move back; undefined if the one is refused, or its day is none that anything can be put on again. */
const thereAndBack = (one: Unbegun, asked: Asked): { there: Unbegun; back: Unbegun } | undefined => {
  const from = dayOf(one, asked.key)
  const there = Temporal.PlainDate.compare(from, one.letterDate) > 0 ? movedIfAllowed(one, asked) : undefined
  return there && { there, back: movedTo(there, { ...asked, to: from }) }
}

/** Whether whatever was on different days still is, in the same order: nothing was put on anything. */
const isApart = (one: Unbegun, there: Unbegun): boolean => {
  const [before, after] = [datesByKey(one.plan), datesByKey(there.plan)]
  const isBefore = (dates: Record<string, string>, first: string, then: string) =>
    (dates[first] ?? '') < (dates[then] ?? '')
  const keys = Object.keys(before)
  return keys.every(first => keys.every(then => !isBefore(before, first, then) || isBefore(after, first, then)))
}

/** Whether whatever was on the day of the moved date went along with it. */
const isAlone = (one: Unbegun, there: Unbegun, { key, to }: Asked): boolean =>
  Object.entries(datesByKey(one.plan))
    .filter(([, date]) => date === dateIn(one.plan, key))
    .every(([other]) => dateIn(there.plan, other) === to.toString())

/** Whether all that was moved by hand lies on days on which an inspection gets on: other days have no place in a count. */
const isOnCountedDays = ({ setting, pins }: Unbegun): boolean => {
  const days = countedDays(setting.calendar, setting.footprint.weekRule)
  return Object.values(pins).every(({ date }) => {
    const day = Temporal.PlainDate.from(date)
    return days.between(day.subtract({ days: 1 }), day) === 1
  })
}

describe('a date that is moved there and back', () => {
  it('leaves the very same plan and no pin when all later dates keep their distance, wherever and whenever', () => {
    fc.assert(
      fc.property(anyMove('keep-gaps'), ({ one, asked }) => {
        const ways = thereAndBack(one, asked)
        fc.pre(ways !== undefined)
        expect(ways?.back.pins).toEqual({})
        expect(ways && said(ways.back.plan)).toEqual(said(one.plan))
      }),
      { numRuns: 27 },
    )
  })

  it('leaves the very same dates and pins also where dates have been moved before, in whichever way', () => {
    const before = anyMove('keep-gaps', 'keep-end', 'compress')
    fc.assert(
      fc.property(before, fc.nat(), fc.integer({ min: -30, max: 30 }), (first, which, days) => {
        const one = movedIfAllowed(first.one, first.asked)
        fc.pre(one !== undefined && isOnCountedDays(one))
        if (one === undefined) return
        const keys = movableKeys(one)
        const key = keys[which % keys.length] ?? ''
        const to = nextWorkingDay(one.setting.calendar, dayOf(one, key).add({ days }))
        const ways = thereAndBack(one, { key, to, way: 'keep-gaps' })
        fc.pre(ways !== undefined)
        if (ways === undefined) return
        expect(datesByKey(ways.back.plan)).toEqual(datesByKey(one.plan))
        expect(Object.keys(ways.back.pins).sort()).toEqual(Object.keys(one.pins).sort())
      }),
      { numRuns: 13 },
    )
  })

  it('leaves alone what somebody had put on another day before, though on its way it lay where it would by itself', () => {
    const pinned = { footprint: { key: 'A', version: 1 }, area: 'S12000033', allowProvisional: true } as const
    const plain = unbegun(settingOf(pinned, defaultLibrary), Temporal.PlainDate.from('2019-01-08'))
    const one = movedTo(plain, { key: 'R20', to: Temporal.PlainDate.from('2020-01-13'), way: 'keep-gaps' })
    const to = Temporal.PlainDate.from('2019-05-31')
    const ways = thereAndBack(one, { key: 'fieldwork/evaluation', to, way: 'keep-gaps' })
    expect([plain, one, ways?.there, ways?.back].map(each => each?.plan.due.R20?.date)).toEqual([
      '2020-01-14',
      '2020-01-13',
      '2020-01-10',
      '2020-01-13',
    ])
  })

  it('leaves the very same plan when the publication is kept and nothing had to be put on another date', () => {
    fc.assert(
      fc.property(anyMove('keep-end'), ({ one, asked }) => {
        const ways = thereAndBack(one, asked)
        const along = Object.values(ways?.there.pins ?? {}).filter(one => one.reason.startsWith('moved along'))
        fc.pre(ways !== undefined && along.length === 0)
        expect(ways?.back.pins).toEqual({})
        expect(ways && said(ways.back.plan)).toEqual(said(one.plan))
      }),
      { numRuns: 16 },
    )
  })

  it('leaves the very same plan when the dates up to publication first spread and then close up again', () => {
    fc.assert(
      fc.property(anyMoveBy({ min: -42, max: -1 }, 'compress'), ({ one, asked }) => {
        fc.pre(asked.to.toString() < (dateIn(one.plan, asked.key) ?? ''))
        const ways = thereAndBack(one, asked)
        fc.pre(ways !== undefined && isApart(one, ways.there) && isAlone(one, ways.there, asked))
        expect(ways?.back.pins).toEqual({})
        expect(ways && said(ways.back.plan)).toEqual(said(one.plan))
      }),
      { numRuns: 8 },
    )
  })
})
