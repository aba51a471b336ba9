import type { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../../domain/calendars/resolve.ts'
import { nextWorkingDay } from '../../domain/calendars/working-days.ts'
import { isFailure } from '../../domain/failure.ts'
import { dayInWords } from '../design/words.ts'
import { problem } from '../http/form.ts'

/**
 * That people work in the area on a day that was typed into a field. Errors: InputInvalid, which offers the next such day, or
 * says which calendar is not on file and whom to ask.
 */
export const checkWorkingDay = (calendar: AreaCalendar, date: Temporal.PlainDate, field: string): void => {
  const day = known(() => calendar.workingDay(date), field)
  if (day.working) return
  const next = dayInWords(known(() => nextWorkingDay(calendar, date), field))
  throw problem(field, `${dayInWords(date)} is not a working day there (${day.why}). The next one is ${next}`)
}

const known = <Value>(ask: () => Value, field: string): Value => {
  try {
    return ask()
  } catch (error) {
    throw isFailure(error, 'CalendarUnknown') ? problem(field, error.message) : error
  }
}
