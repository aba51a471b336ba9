import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findArea } from '../../../domain/areas/areas.ts'
import { defaultLibrary, withCouncilHolidays } from '../../../domain/calendars/library.ts'
import { addWorkingDays } from '../../../domain/calendars/working-days.ts'
import { followCalendars } from '../../../domain/decisions/follow-calendars.ts'
import { move } from '../../../domain/decisions/move.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { evaluateRule } from '../../../domain/plan/evaluate-rule.ts'
import { deadline, startOfDay } from '../../../domain/time/london.ts'
import { at, eastLothian, morningOf, openedOnItsDay, requestIn, started } from '../../builders/play.ts'
import { movedTo, unbegun } from './any-move.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const why = { reason: 'The chair is away', by: 'person-inspection-lead' }
const settingIn = (area: string, library = defaultLibrary) =>
  settingOf({ area: findArea(area).code, footprint: { key: 'B', version: 1 }, allowProvisional: true }, library)

describe('around the days on which the clocks change', () => {
  it.each([
    ['Thursday before they go forward', '2024-03-28', '09:00', '17:00'],
    ['the Sunday of going forward itself', '2024-03-31', '08:00', '16:00'],
    ['Tuesday after it', '2024-04-02', '08:00', '16:00'],
    ['Friday before they go back', '2024-10-25', '08:00', '16:00'],
    ['the Sunday of going back itself', '2024-10-27', '09:00', '17:00'],
    ['Monday after it', '2024-10-28', '09:00', '17:00'],
  ])('a step opens at nine and a request is due at five in London on %s', (_, date, opens, due) => {
    expect(startOfDay(day(date)).toString()).toBe(`${date}T${opens}:00Z`)
    expect(deadline(day(date)).toString()).toBe(`${date}T${due}:00Z`)
  })

  it('neither Sunday is a day that anything can be moved to: the Tuesday after Easter Monday’s week-end, and the Monday, are', () => {
    const one = unbegun(eastLothian, day('2023-10-31'))
    const to = (date: string) => movedTo(one, { key: 'R19', to: day(date), way: 'keep-gaps' })
    expect(() => to('2024-03-31')).toThrow(/Sunday 31 March 2024 is not a working day.*weekend/)
    const later = unbegun(settingIn('East Lothian'), day('2024-05-07'))
    expect(() => movedTo(later, { key: 'R19', to: day('2024-10-27'), way: 'keep-gaps' })).toThrow(
      /The next one is Monday 28 October 2024/,
    )
  })

  it.each([
    ['2024-03-28', '2024-03-28T17:00:00Z'],
    ['2024-04-02', '2024-04-02T16:00:00Z'],
  ])('a draft that is moved to %s is due at five in London', (to, due) => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'draft' })
    const now = morningOf(record, { stage: 'moderation', step: 'draft' })
    const change = move(record, { key: 'draft', to, way: 'keep-gaps', ...why }, eastLothian, now)
    expect(requestIn(applied(record, change), 'draft').due).toBe(due)
  })

  it('time is given in whole days: a request that is moved over the change loses and wins no hour', () => {
    const record = openedOnItsDay({ stage: 'moderation', step: 'draft' })
    const now = morningOf(record, { stage: 'moderation', step: 'draft' })
    const moved = applied(
      record,
      move(record, { key: 'draft', to: '2024-04-16', way: 'keep-gaps', ...why }, eastLothian, now),
    )
    const back = applied(
      moved,
      move(moved, { key: 'draft', to: '2024-03-26', way: 'keep-gaps', ...why }, eastLothian, now),
    )
    expect(requestIn(back, 'draft').due).toBe(requestIn(record, 'draft').due)
  })
})

describe('the leap day, Thursday 29 February 2024', () => {
  it('is a day that a request can be moved to, and one working day like any other among those that follow', () => {
    const one = unbegun(eastLothian, day('2023-10-31'))
    const { plan } = movedTo(one, { key: 'R14', to: day('2024-02-29'), way: 'keep-gaps' })
    expect(plan.due.R14?.date).toBe('2024-02-29')
    expect(one.plan.due['R15-2']?.date).toBe('2024-03-05')
    expect(plan.due['R15-2']?.date).toBe('2024-03-06')
  })

  it('is due at five and opens at nine', () => {
    expect([startOfDay(day('2024-02-29')), deadline(day('2024-02-29'))].map(String)).toEqual([
      '2024-02-29T09:00:00Z',
      '2024-02-29T17:00:00Z',
    ])
  })
})

describe('2 January, a bank holiday in Scotland', () => {
  const rule = { kind: 'calendar-days', days: 0, after: 'opened', confidence: 'H', source: 'test' } as const
  const on = (date: string, area: string) =>
    evaluateRule(rule, {
      calendar: settingIn(area).calendar,
      weeks: [],
      anchors: { opened: { what: 'the opening', date: day(date) } },
    })

  it.each([
    ['East Lothian, by the bank holidays alone', 'East Lothian'],
    ['South Ayrshire, by the council’s own list too', 'South Ayrshire'],
    ['Shetland', 'Shetland Islands'],
  ])('is no day for anything to be due in %s: the 3rd is', (_, area) => {
    expect(on('2024-01-02', area)?.date.toString()).toBe('2024-01-03')
    expect(on('2024-01-02', area)?.why.adjustments[0]).toContain('2nd January')
  })

  it('does not count among working days', () => {
    expect(addWorkingDays(eastLothian.calendar, day('2023-12-29'), 1).toString()).toBe('2024-01-03')
  })

  it('is refused for a move, which offers the 3rd', () => {
    const one = unbegun(eastLothian, day('2023-10-31'))
    const refused = () => movedTo(one, { key: 'R12', to: day('2024-01-02'), way: 'keep-end' })
    expect(refused).toThrow(/Tuesday 2 January 2024 is not a working day.*The next one is Wednesday 3 January 2024/)
  })
})

describe('a bank holiday that falls on a Saturday', () => {
  it.each([
    ['2 January 2021', '2020-12-31', '2021-01-04', '2021-01-05'],
    ['Boxing Day 2020', '2020-12-24', '2020-12-28', '2020-12-29'],
    ['New Year’s Day 2022, with 2 January on the Sunday', '2021-12-31', '2022-01-03', '2022-01-05'],
    ['Christmas Day 2027, with Boxing Day on the Sunday', '2027-12-24', '2027-12-27', '2027-12-29'],
    ['St Andrew’s Day 2024', '2024-11-29', '2024-12-02', '2024-12-03'],
  ])('is kept on the substitute day: %s', (_, before, substitute, next) => {
    const { calendar } = settingIn('East Lothian')
    expect(calendar.workingDay(day(substitute)).working).toBe(false)
    expect(addWorkingDays(calendar, day(before), 1).toString()).toBe(next)
  })

  it('moves what its programme week has on the substitute day to the next day', () => {
    const one = unbegun(settingIn('East Lothian'), day('2024-11-12'))
    const monday = Object.values(one.plan.opens).filter(({ why }) => why.counted.includes('Monday 2 December 2024'))
    expect(monday.map(({ date }) => date)).toEqual(monday.map(() => '2024-12-03'))
    expect(monday.length).toBeGreaterThan(0)
  })
})

describe('an island’s own holidays', () => {
  const upHellyAa = '2026-01-28'
  const own = withCouncilHolidays(defaultLibrary, [
    {
      area: 'S12000027',
      year: 2026,
      days: [{ date: upHellyAa, name: 'Day after Up Helly Aa' }],
      source: 'invented for this test',
      confidence: 'L',
      note: '',
    },
  ])

  it('are not on file as council holidays yet, which every plan there says', () => {
    const islands = ['Na h-Eileanan Siar', 'Orkney Islands', 'Shetland Islands']
    for (const area of islands) {
      const { plan } = unbegun(settingIn(area), day('2024-05-07'))
      expect(plan.caveats.join()).toMatch(/council’s own public holidays in .* are not on file for 2024/)
    }
  })

  it('count there once they are, and nowhere else', () => {
    const isDay = (area: string, library = own) => settingIn(area, library).calendar.workingDay(day(upHellyAa)).working
    expect(isDay('Shetland Islands')).toBe(false)
    expect(isDay('Shetland Islands', defaultLibrary)).toBe(true)
    expect([isDay('Orkney Islands'), isDay('Na h-Eileanan Siar'), isDay('East Lothian')]).toEqual([true, true, true])
  })

  it('move a live date there off them when they are published, and refuse a move onto them', () => {
    const before = settingIn('Shetland Islands')
    const plain = started({ letterDate: '2025-10-28', allowProvisional: true }, before)
    const now = at('2025-10-28T09:00:00Z')
    const given = { key: 'R7', to: upHellyAa, way: 'keep-end', ...why } as const
    const record = applied(plain, move(plain, given, before, now))
    const after = applied(record, followCalendars(record, why, settingIn('Shetland Islands', own), now))
    expect([record.plan.due.R7?.date, after.plan.due.R7?.date]).toEqual([upHellyAa, '2026-01-29'])
    expect(() => move(plain, given, settingIn('Shetland Islands', own), now)).toThrow(/Day after Up Helly Aa, Shetland/)
  })

  it('of its schools alone are days on which people work', () => {
    const { calendar } = settingIn('Shetland Islands')
    expect(calendar.schoolsShut(day(upHellyAa)).shut).toBe(true)
    expect(calendar.workingDay(day(upHellyAa)).working).toBe(true)
  })
})

describe('a council’s own holidays that are on file', () => {
  it('of South Ayrshire, Friday 20 and Monday 23 September 2024, are no days to be due there, but are next door', () => {
    const next = (area: string) => addWorkingDays(settingIn(area).calendar, day('2024-09-19'), 1).toString()
    expect([next('South Ayrshire'), next('North Ayrshire')]).toEqual(['2024-09-24', '2024-09-20'])
  })
})
