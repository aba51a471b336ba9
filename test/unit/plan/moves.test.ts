import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { processOrder } from '../../../domain/plan/moves/process-order.ts'
import { rowsOf } from '../../../domain/plan/moves/rows.ts'
import { plan as planSchema } from '../../../domain/plan/schema.ts'
import { eastLothian } from '../../builders/play.ts'
import { anyMove, datesByKey, movedIfAllowed, movedTo, unbegun } from './any-move.ts'
import { datesOf } from './any-plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const one = unbegun(eastLothian, day('2023-10-31'))
const { plan } = one
const anyWay = ['keep-gaps', 'keep-end', 'compress'] as const

describe('whatever date is moved in whichever way', () => {
  it('nothing comes to lie on a day on which nobody works', () => {
    fc.assert(
      fc.property(anyMove(...anyWay), ({ one, asked }) => {
        const there = movedIfAllowed(one, asked)
        fc.pre(there !== undefined)
        const dates = there === undefined ? [] : datesOf(there.plan)
        expect(dates.filter(({ date }) => !isWorkingDay(one.setting.calendar, day(date)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('the plan can be stored, is the next one, and says of what moved why and by whom', () => {
    fc.assert(
      fc.property(anyMove(...anyWay), ({ one, asked }) => {
        const there = movedIfAllowed(one, asked)
        fc.pre(there !== undefined)
        expect(planSchema.parse(JSON.parse(JSON.stringify(there?.plan)))).toEqual(there?.plan)
        expect(there?.plan.number).toBe(2)
        const moved = datesOf(there?.plan ?? one.plan).find(({ key }) => key === asked.key)
        expect(moved).toMatchObject({
          date: asked.to.toString(),
          why: { pinned: { reason: 'The chair is away.', by: 'person-inspection-lead' } },
        })
      }),
      { numRuns: 15 },
    )
  })

  it.each(['keep-end', 'compress'] as const)('the order of the process is kept by %s', way => {
    fc.assert(
      fc.property(anyMove(way), ({ one, asked }) => {
        const there = movedIfAllowed(one, asked)
        fc.pre(there !== undefined)
        const [before, after] = [datesByKey(one.plan), datesByKey(there?.plan ?? one.plan)]
        const broken = processOrder(one.setting.footprint).filter(
          ([first, then]) =>
            (before[first] ?? '') <= (before[then] ?? '') && (after[first] ?? '') > (after[then] ?? ''),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: 18 },
    )
  })

  it('the order of all that programme weeks or people give is kept by keep-gaps', () => {
    fc.assert(
      fc.property(anyMove('keep-gaps'), ({ one, asked }) => {
        const there = movedIfAllowed(one, asked)
        fc.pre(there !== undefined)
        const rows = rowsOf(one.setting.footprint)
        const isGiven = (key: string) => key === asked.key || rows.get(key)?.rule.kind === 'programme-week'
        const [before, after] = [datesByKey(one.plan), datesByKey(there?.plan ?? one.plan)]
        const broken = processOrder(one.setting.footprint)
          .filter(([first, then]) => isGiven(first) && isGiven(then))
          .filter(
            ([first, then]) =>
              (before[first] ?? '') <= (before[then] ?? '') && (after[first] ?? '') > (after[then] ?? ''),
          )
        expect(broken).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it.each(['keep-end', 'compress'] as const)('%s leaves the publication, its opening and what counts from it', way => {
    fc.assert(
      fc.property(anyMove(way), ({ one, asked }) => {
        fc.pre((dateIn(one.plan, asked.key) ?? '') < (dateIn(one.plan, 'publish') ?? ''))
        const there = movedIfAllowed(one, asked)
        fc.pre(there !== undefined)
        const end = ['publish', 'publication/publish', 'R20', 'disposal']
        expect(end.map(key => there && dateIn(there.plan, key))).toEqual(end.map(key => dateIn(one.plan, key)))
      }),
      { numRuns: 15 },
    )
  })
})

describe('the engagement week of East Lothian, moved by a week from Monday 11 to Monday 18 March 2024', () => {
  const key = 'fieldwork/on-site'
  const to = day('2024-03-18')
  const dates = (way: (typeof anyWay)[number], ...keys: string[]) => {
    const after = movedTo(one, { key, to, way }).plan
    return keys.map(one => dateIn(after, one))
  }

  it('takes all that comes after it five days of work along when gaps are kept: over the Easter holiday, publication too', () => {
    const keys = ['on-site', 'evaluation', 'moderation/draft', 'draft', 'publish', 'R20', 'disposal']
    expect(keys.map(one => dateIn(plan, one))).toEqual([
      '2024-03-15',
      '2024-03-20',
      '2024-03-21',
      '2024-03-26',
      '2024-05-07',
      '2024-06-18',
      '2025-05-07',
    ])
    expect(dates('keep-gaps', ...keys)).toEqual([
      '2024-03-22',
      '2024-03-27',
      '2024-03-28',
      '2024-04-17',
      '2024-05-14',
      '2024-06-25',
      '2025-05-14',
    ])
  })

  it('is put before nothing when the end is kept: what it has passed is on its day, all else where it was', () => {
    expect(dates('keep-end', 'R13', 'on-site')).toEqual(['2024-03-18', '2024-03-18'])
    const { pins, plan: after } = movedTo(one, { key, to, way: 'keep-end' })
    expect(Object.keys(pins).sort()).toEqual(['R13', 'fieldwork/on-site', 'on-site'])
    const others = Object.entries(datesByKey(plan)).filter(([one]) => pins[one] === undefined)
    expect(others.filter(([one, date]) => dateIn(after, one) !== date)).toEqual([])
  })

  it('closes up what lies before the publication when it is compressed, the later the less', () => {
    const keys = ['on-site', 'evaluation', 'moderation/draft', 'publication/embargo', 'embargo', 'publish']
    expect(dates('compress', ...keys)).toEqual([
      '2024-03-21',
      '2024-03-26',
      '2024-03-27',
      '2024-05-01',
      '2024-05-03',
      '2024-05-07',
    ])
  })

  it('says of what goes along with it that it does', () => {
    const { pins } = movedTo(one, { key, to, way: 'keep-gaps' })
    expect(pins.evaluation?.reason).toBe('moved along with “Engagement week”: The chair is away.')
  })

  it('leaves everything before it where it was, in every way', () => {
    const before = Object.entries(datesByKey(plan)).filter(([, date]) => date < '2024-03-11')
    expect(before.length).toBeGreaterThan(20)
    for (const way of anyWay) {
      const after = datesByKey(movedTo(one, { key, to, way }).plan)
      expect(before.filter(([one, date]) => after[one] !== date)).toEqual([])
    }
  })
})

describe('a step that opens and is due on one day', () => {
  it('is one date: the publication is moved with its opening', () => {
    const { plan: after } = movedTo(one, { key: 'publish', to: day('2024-05-21'), way: 'keep-gaps' })
    expect(dateIn(after, 'publication/publish')).toBe('2024-05-21')
  })

  it('is not made by moving a due date onto the day of its opening: moved on, it goes alone', () => {
    const there = movedTo(one, { key: 'on-site', to: day('2024-03-11'), way: 'keep-end' })
    const { plan: after } = movedTo(there, { key: 'on-site', to: day('2024-03-14'), way: 'keep-gaps' })
    expect(dateIn(after, 'fieldwork/on-site')).toBe('2024-03-11')
  })
})

describe('dates that the footprint has on one day', () => {
  const settingIn = (area: string) =>
    settingOf({ area, footprint: { key: 'B', version: 1 }, allowProvisional: true }, defaultLibrary)

  it('go along to a day in the school holidays when the first of them does', () => {
    const fife = unbegun(settingIn('S12000047'), day('2024-03-12'))
    const keys = ['notification/kick-off', 'data-collection/leaflet']
    expect(keys.map(key => dateIn(fife.plan, key))).toEqual(['2024-03-25', '2024-03-25'])
    const { plan: after } = movedTo(fife, { key: 'notification/kick-off', to: day('2024-04-01'), way: 'keep-gaps' })
    expect(keys.map(key => dateIn(after, key))).toEqual(['2024-04-01', '2024-04-01'])
  })

  it('are not brought forward past what comes before the first of them', () => {
    const moray = unbegun(settingIn('S12000020'), day('2022-11-15'))
    const opening = dateIn(moray.plan, 'moderation/comments')
    expect([opening, dateIn(moray.plan, 'moderation/sign-off')]).toEqual(['2023-05-05', '2023-05-05'])
    const asked = { key: 'sign-off', to: day('2023-05-04'), way: 'keep-end' } as const
    expect(() => movedTo(moray, asked)).toThrow(/would come before/)
  })
})

describe('what runs side by side', () => {
  it('does not go along with a date that was brought forward past it and goes back', () => {
    const surveys = 'data-collection/surveys'
    const forward = movedTo(one, { key: surveys, to: day('2023-11-17'), way: 'keep-gaps' })
    expect(dateIn(forward.plan, 'data-collection/record-readers')).toBe('2023-11-20')
    const back = movedTo(forward, { key: surveys, to: day(dateIn(plan, surveys) ?? ''), way: 'keep-gaps' })
    expect(dateIn(back.plan, 'data-collection/record-readers')).toBe('2023-11-20')
  })
})
