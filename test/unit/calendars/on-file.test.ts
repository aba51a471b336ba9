import { describe, expect, it } from 'vitest'
import { checkCouncilHolidays } from '../../../domain/calendars/check-council-holidays.ts'
import { checkSchoolYear } from '../../../domain/calendars/check-school-year.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'

const { schoolYears, councilHolidays, bankHolidays } = defaultLibrary
const aYear = schoolYears.find(one => one.area === 'S12000047' && one.schoolYear === '2025/26')

describe('the calendars on file', () => {
  it('are the 51 school years that the product came with, or more', () => {
    expect(schoolYears.length).toBeGreaterThanOrEqual(51)
  })

  it.each(schoolYears.map(one => [`${one.area} ${one.schoolYear}`, one] as const))(
    'contradict themselves nowhere: schools of %s',
    (_name, one) => {
      expect(checkSchoolYear(one)).toEqual([])
    },
  )

  it.each(councilHolidays.map(one => [`${one.area} ${one.year}`, one] as const))(
    'contradict themselves nowhere: public holidays of %s',
    (_name, one) => {
      expect(checkCouncilHolidays(one)).toEqual([])
    },
  )

  it('have each area-year once', () => {
    const keys = [
      ...schoolYears.map(one => `${one.area} ${one.schoolYear}`),
      ...councilHolidays.map(one => `${one.area} ${one.year}`),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('have bank holidays in their order, each once, on weekdays, in the years they claim', () => {
    const dates = bankHolidays.days.map(one => one.date)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates.at(0)?.slice(0, 4)).toBe(String(bankHolidays.firstYear))
    expect(dates.at(-1)?.slice(0, 4)).toBe(String(bankHolidays.lastYear))
  })
})

describe('in-service days at the end of a summer', () => {
  const withInService = (date: string) => aYear && checkSchoolYear({ ...aYear, inService: [date] })

  it('may lie in the August after the school year, as Fife has them', () => {
    expect(aYear?.inService).toContain('2026-08-18')
    expect(withInService('2026-08-31')).toEqual([])
  })

  it('may lie no later, and not before the year', () => {
    expect(withInService('2026-09-01')).toMatchObject([{ field: 'inService.0', value: '2026-09-01' }])
    expect(withInService('2025-07-31')).toMatchObject([{ field: 'inService.0', value: '2025-07-31' }])
  })

  it('are alone in that: local holidays lie in the year', () => {
    const localHolidays = [{ date: '2026-08-18', name: 'Fair' }]
    expect(aYear && checkSchoolYear({ ...aYear, inService: [], localHolidays })).toMatchObject([
      { field: 'localHolidays.0.date', value: '2026-08-18' },
    ])
  })
})
