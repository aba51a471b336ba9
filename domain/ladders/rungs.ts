import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { addWorkingDays } from '../calendars/working-days.ts'
import type { PendingRung } from '../inspection/request.ts'
import { londonDate, startOfDay } from '../time/london.ts'
import type { Ladder } from './schema.ts'

interface Climb {
  readonly ladder: Ladder
  readonly openedAt: Temporal.Instant
  readonly due: Temporal.Instant
  readonly calendar: AreaCalendar
}

/**
 * The rungs that a request has before it, soonest first: 09:00 on working days of its area, counted from the due date.
 * A rung whose time was over when the request opened is left out (domain.md 7.2).
 */
export const rungsFor = ({ ladder, openedAt, due, calendar }: Climb): PendingRung[] =>
  ladder.rungs
    .map(({ rung, workingDaysFromDue }) => ({
      rung,
      at: startOfDay(addWorkingDays(calendar, londonDate(due), workingDaysFromDue)),
    }))
    .filter(({ at }) => Temporal.Instant.compare(at, openedAt) > 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ rung, at }) => ({ rung, at: at.toString() }))
