import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays, workingDaysBetween } from '../calendars/working-days.ts'
import type { Unanswered } from '../inspection/request.ts'
import { mayLeave, nextWindow } from '../notices/sending-window.ts'
import type { PlannedDate } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'
import type { Setting } from './setting.ts'
import { decidedDate } from './waiting-times.ts'

type Given = NonNullable<Unanswered['given']>

/** The working days that the lead gives by a date, counted from the day on which the message of it can leave. */
export const givenUntil = (
  until: Temporal.PlainDate,
  { calendar }: Pick<Setting, 'calendar'>,
  now: Temporal.Instant,
): Given => {
  const leaves = mayLeave(calendar, now) ? now : nextWindow(calendar, now)
  return { workingDays: Math.max(0, workingDaysBetween(calendar, londonDate(leaves), until)), at: now.toString() }
}

/** The day until which they last, counted from the day on which that message arrived. */
export const givenFrom = (
  { workingDays }: Given,
  arrived: Temporal.PlainDate,
  { calendar }: Pick<Setting, 'calendar'>,
  now: Temporal.Instant,
): Pick<PlannedDate, 'date' | 'why'> => {
  const until = addWorkingDays(calendar, arrived, workingDays)
  const counted = `${workingDays} working days from ${arrived}, on which the message of them arrived`
  return { date: until.toString(), why: decidedDate(until, counted, now) }
}
