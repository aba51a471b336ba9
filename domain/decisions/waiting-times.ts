import { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../calendars/working-days.ts'
import type { RequestTemplate } from '../footprints/schema.ts'
import type { PendingRung } from '../inspection/request.ts'
import { findLadder } from '../ladders/library.ts'
import { longStopFor } from '../ladders/long-stop.ts'
import { rungsFor } from '../ladders/rungs.ts'
import { dayName } from '../plan/day-name.ts'
import type { DatedExplanation } from '../plan/schema.ts'
import { deadline, londonDate } from '../time/london.ts'
import type { Setting } from './setting.ts'

/** The due time of a request with the reminders and the long stop that follow from it. */
export interface WaitingTimes {
  readonly due: string
  readonly rungs: PendingRung[]
  readonly longStop: string
}

/** The times of a request that is open from `now` and due at the end of a date. */
export const waitingTimes = (
  template: Pick<RequestTemplate, 'ladder'>,
  dueOn: Temporal.PlainDate,
  { calendar }: Setting,
  now: Temporal.Instant,
): WaitingTimes => {
  const ladder = findLadder(template.ladder)
  const due = deadline(dueOn)
  return {
    due: due.toString(),
    rungs: rungsFor({ ladder, openedAt: now, due, calendar }),
    longStop: longStopFor({ ladder, due, calendar }).toString(),
  }
}

/** How long a person gets to answer again or to decide: five working days (assumed, domain.md 7.2). */
const daysToAnswerAgain = 5

/** The date until which something asked again today is due, never before the date it had. */
export const answerAgainBy = (had: string, { calendar }: Setting, now: Temporal.Instant): Temporal.PlainDate => {
  const again = addWorkingDays(calendar, londonDate(now), daysToAnswerAgain)
  const before = londonDate(Temporal.Instant.from(had))
  return Temporal.PlainDate.compare(before, again) > 0 ? before : again
}

/** When the lead is asked again about a silence: five working days on, 17:00. */
export const nextLongStop = ({ calendar }: Setting, now: Temporal.Instant): string =>
  deadline(addWorkingDays(calendar, londonDate(now), daysToAnswerAgain)).toString()

/** Why a date is what it is that somebody gave a request on its way, and no rule of the footprint. */
export const decidedDate = (date: Temporal.PlainDate, counted: string, now: Temporal.Instant): DatedExplanation => {
  const today = londonDate(now)
  return {
    date: date.toString(),
    from: { what: `what was decided on ${dayName(today)}`, date: today.toString() },
    counted: `${dayName(date)}, ${counted}`,
    skips: [],
    adjustments: [],
    provisional: [],
    assumed: true,
    source: 'domain.md 7.2',
    confidence: 'L',
  }
}
