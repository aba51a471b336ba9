import type { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { addWorkingDays } from '../calendars/working-days.ts'
import { deadline, londonDate } from '../time/london.ts'
import type { Ladder } from './schema.ts'

/** The instant after which a silence is not only chased: the lead is asked to decide, or it counts (domain.md 7.2, R19). */
export const longStopFor = ({
  ladder,
  due,
  calendar,
}: {
  readonly ladder: Ladder
  readonly due: Temporal.Instant
  readonly calendar: AreaCalendar
}): Temporal.Instant =>
  ladder.leadAskedAfterWorkingDays === 0
    ? due
    : deadline(addWorkingDays(calendar, londonDate(due), ladder.leadAskedAfterWorkingDays))
