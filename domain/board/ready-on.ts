import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { addWorkingDays } from '../calendars/working-days.ts'
import { remembered } from './remembered.ts'

/** The day so many working days after another, in an area; for none, itself or the next working day. What is overdue counts from today everywhere, so few days differ. */
export const readyOn = remembered((calendar: AreaCalendar) => {
  const known = new Map<string, string>()
  return (from: string, workingDays: number): string => {
    const key = `${from} ${workingDays}`
    const ready = known.get(key) ?? addWorkingDays(calendar, Temporal.PlainDate.from(from), workingDays).toString()
    known.set(key, ready)
    return ready
  }
})
