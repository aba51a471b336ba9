import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type CalendarLibrary, defaultLibrary, withSchoolYears } from '../../../domain/calendars/library.ts'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { calendarDifferences, followCalendars } from '../../../domain/decisions/follow-calendars.ts'
import { datesChanged, move } from '../../../domain/decisions/move.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { Failure } from '../../../domain/failure.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { at, eastLothian, openedOnItsDay, requestIn } from '../../builders/play.ts'
import { played } from '../../builders/played.ts'
import { suspended } from '../../builders/suspending.ts'

const by = 'person-coordinator'
const reason = 'The calendar on file has changed'
const noon = at('2023-11-20T12:00:00Z')
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })

const withHoliday = (...dates: string[]): CalendarLibrary => {
  const { bankHolidays } = defaultLibrary
  const days = dates.map(date => ({ date, name: 'Proclaimed holiday', substitute: false, oneOff: true }))
  return { ...defaultLibrary, bankHolidays: { ...bankHolidays, days: [...bankHolidays.days, ...days] } }
}

const under = ({ area, footprint }: Setting, library: CalendarLibrary): Setting =>
  settingOf({ area: area.code, footprint, allowProvisional: true }, library)

const proclaimed = (...dates: string[]): Setting => under(eastLothian, withHoliday(...dates))

const following = (record: InspectionRecord, setting: Setting, now = noon) =>
  followCalendars(record, { reason, by }, setting, now)

describe('a bank holiday that is proclaimed', () => {
  const setting = proclaimed('2023-12-08', '2024-03-20')
  const change = following(collecting, setting)
  const record = applied(collecting, change)

  it('moves what was planned on it within its programme week, and nothing else', () => {
    expect(datesChanged(collecting, change)).toEqual([
      { kind: 'due', key: 'R4', name: 'Document return', before: '2023-12-08', after: '2023-12-07' },
      {
        kind: 'due',
        key: 'evaluation',
        name: record.plan.due.evaluation?.name,
        before: '2024-03-20',
        after: '2024-03-21',
      },
    ])
    expect(record.plan.due.evaluation?.why.adjustments.join()).toMatch(/Proclaimed holiday/)
  })

  it('gives the open request its new day and tells everybody concerned once, with the reason in the record', () => {
    expect(requestIn(record, 'R4')).toMatchObject({ due: '2023-12-07T17:00:00Z', generation: 2 })
    const told = change.notices.map(one => one.to)
    expect(told).toEqual(expect.arrayContaining(['person-cpp-chair', 'person-coordinator', 'person-inspection-lead']))
    expect(told).toHaveLength(new Set(told).size)
    expect(change.notices.every(one => one.template === 'dates-changed')).toBe(true)
    expect(change.entries).toMatchObject([{ what: 'plan-changed', by, why: reason }])
  })

  it('is nothing to do for an inspection that follows it already', () => {
    expect(() => following(record, setting)).toThrow(/no date of .* would move/)
    expect(calendarDifferences(record, setting, noon)).toEqual([])
  })

  it('on a day that is over changes nothing: such dates keep their day and why it was that day', () => {
    const later = at('2023-12-11T12:00:00Z')
    const past = following(collecting, setting, later)
    expect(past.plan?.due.R4).toEqual(collecting.plan.due.R4)
    expect(past.plan?.opens['data-collection/returns']).toEqual(collecting.plan.opens['data-collection/returns'])
    expect(past.requests).toEqual([])
    expect(calendarDifferences(collecting, setting, later).map(one => one.key)).toEqual(['evaluation'])
  })

  it('on a day that is over does not move what should have begun on it either', () => {
    const late = proclaimed('2023-11-20', '2024-03-20')
    const past = following(collecting, late, at('2023-12-11T12:00:00Z'))
    const readers = 'data-collection/record-readers'
    expect(collecting.plan.opens[readers]?.date).toBe('2023-11-20')
    expect(past.plan?.opens[readers]).toEqual(collecting.plan.opens[readers])
  })

  it('alone on such a day is nothing to do', () => {
    const later = at('2023-12-11T12:00:00Z')
    expect(() => following(collecting, proclaimed('2023-12-08'), later)).toThrow(Failure)
  })

  it('puts off what somebody had moved to that day, and what somebody was given until then, to the next', () => {
    const given = {
      decision: 'extend',
      request: 'R4',
      until: '2023-12-12',
      reason,
      by: 'person-inspection-lead',
    } as const
    const extended = applied(collecting, decideOverdue(collecting, given, eastLothian, noon))
    const moved = applied(
      extended,
      move(extended, { key: 'R5', to: '2023-12-12', way: 'keep-end', reason, by }, eastLothian, noon),
    )
    const after = applied(moved, following(moved, proclaimed('2023-12-12')))
    expect(['R4', 'R5'].map(key => requestIn(after, key).due)).toEqual(['2023-12-13T17:00:00Z', '2023-12-13T17:00:00Z'])
    expect(after.inspection.pins.R5?.date).toBe('2023-12-13')
  })

  it('leaves alone what somebody decided and can stay', () => {
    const given = {
      decision: 'extend',
      request: 'R4',
      until: '2023-12-12',
      reason,
      by: 'person-inspection-lead',
    } as const
    const extended = applied(collecting, decideOverdue(collecting, given, eastLothian, noon))
    const after = applied(extended, following(extended, setting))
    expect(requestIn(after, 'R4')).toEqual(requestIn(extended, 'R4'))
  })
})

describe('a council that publishes its terms', () => {
  const [year] = defaultLibrary.schoolYears.filter(one => one.area === 'S12000010' && one.schoolYear === '2023/24')
  if (year === undefined) throw new Error('the school year 2023/24 of East Lothian is on file')
  const newWeek = { name: 'Winter break', firstDayOff: '2024-02-19', lastDayOff: '2024-02-23' }
  const setting = under(
    eastLothian,
    withSchoolYears(defaultLibrary, [{ ...year, holidays: [...year.holidays, newWeek] }]),
  )

  it('moves every date of a later programme week by the week that is no programme week any more, and no date before', () => {
    const change = following(collecting, setting)
    const dates = datesChanged(collecting, change)
    expect(dates.find(one => one.key === 'fieldwork/on-site')).toMatchObject({
      before: '2024-03-11',
      after: '2024-03-18',
    })
    expect(dates.find(one => one.key === 'publish')).toMatchObject({ before: '2024-05-07', after: '2024-05-14' })
    expect(dates.filter(one => (one.before ?? '') < '2024-02-19')).toEqual([])
    expect(change.plan?.skippedWeeks.map(one => one.monday)).toContain('2024-02-19')
  })

  it('shows beforehand what following it then does', () => {
    const shown = calendarDifferences(collecting, setting, noon)
    const after = applied(collecting, following(collecting, setting))
    expect(shown.length).toBeGreaterThan(20)
    for (const { key, before, after: then } of shown.filter(one => one.kind !== 'milestone')) {
      expect(dateIn(collecting.plan, key)).toBe(before)
      expect(dateIn(after.plan, key)).toBe(then)
    }
  })
})

describe('calendars', () => {
  it('are not followed while an inspection is suspended', () => {
    const asleep = suspended(collecting, noon)
    expect(() => following(asleep, proclaimed('2024-03-20'))).toThrow(/Resume it first/)
    expect(calendarDifferences(asleep, proclaimed('2024-03-20'), noon)).toEqual([])
  })

  it('are not followed without a reason', () => {
    const command = { reason: ' ', by }
    expect(() => followCalendars(collecting, command, proclaimed('2024-03-20'), noon)).toThrow(/^reason: it is empty/)
  })

  const days = ['2026-01-14', '2026-02-11', '2026-03-25', '2026-06-10']
  const onTheWay = days.map(day => ({ ...played(`${day}T12:00:00Z`), now: at(`${day}T12:00:00Z`) }))

  it('with any three new holidays move only what is to come, off those days, as was shown before', () => {
    const anyDay = fc.integer({ min: 0, max: 240 }).map(days => Temporal.PlainDate.from('2026-01-14').add({ days }))
    fc.assert(
      fc.property(fc.constantFrom(...onTheWay), fc.array(anyDay, { minLength: 3, maxLength: 3 }), (one, holidays) => {
        const { record, now } = one
        const setting = under(one.setting, withHoliday(...holidays.map(String)))
        const shown = calendarDifferences(record, setting, now)
        fc.pre(shown.length > 0)
        const change = following(record, setting, now)
        expect(datesChanged(record, change)).toEqual(shown)
        const today = londonDate(now)
        expect(shown.filter(({ before }) => (before ?? '') < today.toString())).toEqual([])
        const after = applied(record, change)
        const toCome = standingDates(after, setting.footprint, today).filter(({ date }) => date >= today.toString())
        expect(toCome.filter(({ date }) => !isWorkingDay(setting.calendar, Temporal.PlainDate.from(date)))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
