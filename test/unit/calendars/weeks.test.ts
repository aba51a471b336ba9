import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findArea } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { programmeWeeks } from '../../../domain/calendars/programme-weeks.ts'
import { calendarFor } from '../../../domain/calendars/resolve.ts'
import type { WeekRule } from '../../../domain/footprints/schema.ts'

const rule: WeekRule = {
  daysShutForHolidayWeek: 3,
  inServiceCountsAsShut: false,
  weekOne: 'first-full-week-after-letter',
}
const calendarOf = (area: string, allowProvisional = false) =>
  calendarFor(findArea(area), { library: defaultLibrary, allowProvisional })
const date = (text: string) => Temporal.PlainDate.from(text)

/** domain.md 8.2 */
const eastLothian = [
  ['2023-11-06', '2023-11-13', '2023-11-20', '2023-11-27', '2023-12-04', '2023-12-11', '2023-12-18', '2024-01-08'],
  ['2024-01-15', '2024-01-22', '2024-01-29', '2024-02-05', '2024-02-19', '2024-02-26', '2024-03-04', '2024-03-11'],
  ['2024-03-18', '2024-03-25', '2024-04-15', '2024-04-22', '2024-04-29', '2024-05-06'],
].flat()

describe('programme weeks', () => {
  it('of East Lothian from 31 October 2023 are those of the published inspection', () => {
    const weeks = programmeWeeks(calendarOf('East Lothian'), date('2023-10-31'), 22, rule)
    expect(weeks.map(one => one.monday.toString())).toEqual(eastLothian)
    expect(weeks.every(one => one.provisional.length === 0)).toBe(true)
  })

  it('say of every week that they skip why', () => {
    const weeks = programmeWeeks(calendarOf('East Lothian'), date('2023-10-31'), 22, rule)
    const skipped = weeks.at(-1)?.skipped ?? []
    expect(skipped.map(one => one.monday.toString())).toEqual([
      '2023-12-25',
      '2024-01-01',
      '2024-02-12',
      '2024-04-01',
      '2024-04-08',
    ])
    expect(skipped.every(one => one.why.includes('East Lothian 2023/24'))).toBe(true)
  })

  it('begin with the letter’s own week where the footprint has it so', () => {
    const [first] = programmeWeeks(calendarOf('East Lothian'), date('2023-10-31'), 1, {
      ...rule,
      weekOne: 'week-of-letter',
    })
    expect(first?.monday.toString()).toBe('2023-10-30')
  })

  it.each(['Argyll and Bute', 'Falkirk', 'Fife', 'Scottish Borders', 'South Lanarkshire'])(
    'of %s skip the week of 21 December 2026, with exactly three school days off, and count it when four are asked for',
    name => {
      const week = date('2026-12-21')
      const calendar = calendarOf(name, true)
      const days = [0, 1, 2, 3, 4].map(day => calendar.schoolsShut(week.add({ days: day })))
      const onFile = `Christmas holiday, ${name} 2026/27`
      expect(days.map(one => one.shut && one.why)).toEqual([false, false, onFile, onFile, onFile])
      const first = (daysShutForHolidayWeek: number) =>
        programmeWeeks(calendar, week, 1, { ...rule, daysShutForHolidayWeek })[0]?.monday.toString()
      expect(first(3)).toBe('2027-01-04')
      expect(first(4)).toBe('2026-12-21')
    },
  )

  it('of a year that is not on file are refused, with area, year and the way out', () => {
    const weeks = () => programmeWeeks(calendarOf('East Lothian'), date('2029-10-31'), 22, rule)
    expect(weeks).toThrow(/East Lothian 2029\/30.*import the council’s calendar.*provisional/)
  })

  it('of a year that is not on file name it in every week that rests on it, where that is allowed', () => {
    const weeks = programmeWeeks(calendarOf('East Lothian', true), date('2029-10-31'), 22, rule)
    expect(weeks).toHaveLength(22)
    expect(weeks.at(-1)?.provisional.join()).toContain('East Lothian 2029/30')
  })
})
