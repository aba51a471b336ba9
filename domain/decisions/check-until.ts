import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../calendars/working-days.ts'
import { Failure } from '../failure.ts'
import type { Unanswered } from '../inspection/request.ts'
import { londonDate } from '../time/london.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** Who needs more than a year has the inspection suspended, or its date moved. */
const mostMonths = 12

/**
 * The day until which somebody asks for more time or gets it: a working day of the area after the present date and after
 * today, within a year. No time is given past a limit of the law (domain.md D-19).
 * Errors: InputInvalid, NotAWorkingDay (offers the next), CommandRefused (a limit of the law).
 */
export const checkUntil = (
  request: Unanswered,
  given: string,
  { area, calendar, footprint }: Setting,
  now: Temporal.Instant,
): Temporal.PlainDate => {
  if (requestTemplateOf(footprint, request.template).due.statutory === true)
    throw new Failure(
      'CommandRefused',
      `request: ${request.key} is a limit of the law; nobody can give more time for it.`,
    )
  const until = Temporal.PlainDate.from(given)
  const had = londonDate(Temporal.Instant.from(request.due))
  const after = latest(had, londonDate(now))
  if (Temporal.PlainDate.compare(until, after) <= 0)
    throw new Failure('InputInvalid', `until: ${given} is no later date. Give a date after ${after}.`)
  const last = after.add({ months: mostMonths })
  if (Temporal.PlainDate.compare(until, last) > 0)
    throw new Failure('InputInvalid', `until: ${given} is more than a year on. Give a date up to ${last}.`)
  const day = calendar.workingDay(until)
  if (day.working) return until
  const next = nextWorkingDay(calendar, until)
  throw new Failure(
    'NotAWorkingDay',
    `until: ${given} is not a working day in ${area.name} (${day.why}). The next one is ${next}.`,
    { details: { until: given, next: next.toString() } },
  )
}

const latest = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other
