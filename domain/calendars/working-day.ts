import type { Temporal } from 'temporal-polyfill'
import type { Area } from '../areas/areas.ts'
import { Failure } from '../failure.ts'
import type { CalendarLibrary } from './library.ts'

export type WorkingDay = { readonly working: true } | { readonly working: false; readonly why: string }

const weekend: WorkingDay = { working: false, why: 'weekend' }
const working: WorkingDay = { working: true }

/** Whether a date is a working day in an area: Monday to Friday, no bank holiday, none of the council's own (domain.md D-4). */
export const workingDayOf = (area: Area, library: CalendarLibrary, date: Temporal.PlainDate): WorkingDay => {
  const { bankHolidays, councilHolidays } = library
  if (date.year < bankHolidays.firstYear || date.year > bankHolidays.lastYear)
    throw new Failure(
      'CalendarUnknown',
      `Bank holidays of ${date.year} (needed for ${area.name}) are not on file; on file are ${bankHolidays.firstYear} to ${bankHolidays.lastYear}. Ask an administrator to have them added, or choose an earlier day.`,
      { details: { area: area.code, year: date.year } },
    )
  if (date.dayOfWeek > 5) return weekend
  const day = date.toString()
  const bank = bankHolidays.days.find(one => one.date === day)
  if (bank !== undefined) return { working: false, why: bank.name }
  const local = councilHolidays
    .filter(one => one.area === area.code)
    .flatMap(one => one.days)
    .find(one => one.date === day)
  return local === undefined ? working : { working: false, why: `${local.name}, ${area.name}` }
}
