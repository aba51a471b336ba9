import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { dayName } from './day-name.ts'
import type { PlannedDate } from './schema.ts'

/** The publication date with what the coordinator should think of: not a Tuesday, or a public holiday the day before (domain.md D-13). */
export const publicationDay = (planned: PlannedDate, calendar: AreaCalendar): PlannedDate => {
  const date = Temporal.PlainDate.from(planned.date)
  const before = date.subtract({ days: 1 })
  const holiday = calendar.workingDay(before)
  const warnings = [
    ...(date.dayOfWeek === 2 ? [] : [`${dayName(date)} is not a Tuesday, the usual day`]),
    ...(holiday.working || before.dayOfWeek > 5
      ? []
      : [`the day before, ${dayName(before)}, is a public holiday (${holiday.why}): check press and partners`]),
  ]
  return { ...planned, why: { ...planned.why, adjustments: [...planned.why.adjustments, ...warnings] } }
}
