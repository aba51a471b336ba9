import type { Temporal } from 'temporal-polyfill'
import type { Area } from '../areas/areas.ts'
import { Failure } from '../failure.ts'
import { assumedHoliday } from './assumed-holiday.ts'
import { unknownPart } from './known-parts.ts'
import type { CalendarLibrary } from './library.ts'
import type { SchoolYear } from './schema.ts'
import { schoolYearOf } from './school-year-of.ts'

/** Whether the schools of an area are shut on a date; in-service days are told apart, since staff work on them. */
export type SchoolDay =
  | { readonly shut: false; readonly provisional?: string }
  | {
      readonly shut: true
      readonly kind: 'holiday' | 'local-holiday' | 'in-service'
      readonly why: string
      readonly provisional?: string
    }

/** What the calendars on file say of the schools on a date. Errors: CalendarUnknown, unless provisional answers are allowed. */
export const schoolDayOf = (
  area: Area,
  library: CalendarLibrary,
  allowProvisional: boolean,
  date: Temporal.PlainDate,
): SchoolDay => {
  const name = schoolYearOf(date)
  const ofArea = library.schoolYears.filter(one => one.area === area.code)
  const year = ofArea.find(one => one.schoolYear === name)
  const part = unknownPart(year, ofArea, date)
  const listed = ofArea.map(one => listedIn(one, area, date)).find(one => one !== undefined)
  const whole = year?.completeForWeekRule === true && part === undefined
  if (whole) return listed ?? { shut: false }
  if (!allowProvisional) throw unknown(area, name, year, part)
  const provisional = `${area.name} ${name}: ${part ?? 'a fragment'} is not on file as final`
  if (listed !== undefined) return { ...listed, provisional }
  if (part === undefined) return { shut: false, provisional }
  const assumed = assumedHoliday(library.assumed, date)
  if (assumed === undefined) return { shut: false, provisional }
  return { shut: true, kind: 'holiday', why: `${assumed} holiday, assumed for ${area.name} ${name}`, provisional }
}

const listedIn = (year: SchoolYear, area: Area, date: Temporal.PlainDate): SchoolDay | undefined => {
  const day = date.toString()
  const where = `${area.name} ${year.schoolYear}`
  const holiday = year.holidays.find(
    one => one.firstDayOff !== null && one.firstDayOff <= day && day <= (one.lastDayOff ?? openEnd(year, one.name)),
  )
  if (holiday !== undefined) return { shut: true, kind: 'holiday', why: `${holiday.name} holiday, ${where}` }
  const local = year.localHolidays.find(one => one.date === day)
  if (local !== undefined) return { shut: true, kind: 'local-holiday', why: `${local.name}, ${where}` }
  return year.inService.includes(day) ? { shut: true, kind: 'in-service', why: `in-service day, ${where}` } : undefined
}

/** A summer whose end is not on file lasts at least until the end of July: no council's schools return before. */
const openEnd = ({ schoolYear }: SchoolYear, name: string): string =>
  name === 'Summer' ? `${Number(schoolYear.slice(0, 4)) + 1}-07-31` : ''

const unknown = (area: Area, name: string, year: SchoolYear | undefined, part: string | undefined): Failure => {
  const what = year === undefined ? 'no dates are' : `${part ?? year.missing.join(', ')} is not`
  return new Failure(
    'CalendarUnknown',
    `School holidays of ${area.name} ${name}: ${what} on file. Ask an administrator to import the council’s calendar, or plan by a provisional one meanwhile.`,
    { details: { area: area.code, schoolYear: name, part: part ?? 'whole year' } },
  )
}
