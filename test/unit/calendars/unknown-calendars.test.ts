import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findArea } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { calendarFor } from '../../../domain/calendars/resolve.ts'
import { isFailure } from '../../../domain/failure.ts'

const calendarOf = (area: string, allowProvisional: boolean) =>
  calendarFor(findArea(area), { library: defaultLibrary, allowProvisional })
const date = (text: string) => Temporal.PlainDate.from(text)
const failureOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (isFailure(error, 'CalendarUnknown')) return error
    throw error
  }
  throw new Error('the calendar was known')
}

describe('a date of which no calendar is on file', () => {
  it('names the area, the school year and two ways out', () => {
    const failure = failureOf(() => calendarOf('Shetland Islands', false).schoolsShut(date('2029-11-06')))
    expect(failure.message).toContain('Shetland Islands 2029/30')
    expect(failure.message).toContain('Ask an administrator to import the council’s calendar')
    expect(failure.message).toContain('provisional')
    expect(failure.details).toMatchObject({ area: 'S12000027', schoolYear: '2029/30', part: 'the whole year' })
  })

  it('names the part that a fragment lacks', () => {
    const failure = failureOf(() => calendarOf('Aberdeen City', false).schoolsShut(date('2022-02-14')))
    expect(failure.message).toMatch(/Aberdeen City 2021\/22: February is not on file/)
  })

  it('names a summer of which only one end is on file', () => {
    const failure = failureOf(() => calendarOf('City of Edinburgh', false).schoolsShut(date('2025-08-06')))
    expect(failure.message).toContain('City of Edinburgh 2025/26: the end of the summer is not on file')
  })

  it('is no weekday off or on for bank holidays either, beyond their years', () => {
    const failure = failureOf(() => calendarOf('Fife', true).workingDay(date('2031-01-06')))
    expect(failure.message).toMatch(
      /2031 \(needed for Fife\).*on file are 2018 to 2030\. Ask an administrator to have them added/,
    )
  })
})

describe('a provisional answer', () => {
  const because = /^Shetland Islands 2029\/30: the whole year is not on file as final$/

  it('says so when schools are taken to be open', () => {
    const day = calendarOf('Shetland Islands', true).schoolsShut(date('2029-11-06'))
    expect(day).toEqual({ shut: false, provisional: expect.stringMatching(because) })
  })

  it('says so when a holiday is assumed', () => {
    const day = calendarOf('Shetland Islands', true).schoolsShut(date('2029-12-27'))
    expect(day).toMatchObject({
      shut: true,
      why: expect.stringMatching(/assumed/),
      provisional: expect.stringMatching(because),
    })
  })

  it('says so when it rests on the dates of a fragment', () => {
    const day = calendarOf('Aberdeen City', true).schoolsShut(date('2021-12-23'))
    expect(day).toMatchObject({
      shut: true,
      why: 'Christmas holiday, Aberdeen City 2021/22',
      provisional: expect.any(String),
    })
  })

  it('is not given where a calendar is complete', () => {
    const day = calendarOf('Falkirk', true).schoolsShut(date('2026-12-23'))
    expect(day).toEqual({ shut: true, kind: 'holiday', why: 'Christmas holiday, Falkirk 2026/27' })
  })
})
