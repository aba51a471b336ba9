import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../calendars/working-days.ts'
import type { Paused, PendingRung, Waiting } from '../inspection/request.ts'
import { findLadder } from '../ladders/library.ts'
import { dayName } from '../plan/day-name.ts'
import type { Explanation } from '../plan/schema.ts'
import { dayNotOver, deadline, londonDate, startOfDay } from '../time/london.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** The request with its time standing still: what is left is kept in working days of its area. */
export const pausedRequest = (one: Waiting, { calendar }: Setting, now: Temporal.Instant): Waiting => {
  const daysTo = (instant: string): number =>
    daysLeft(calendar, londonDate(Temporal.Instant.from(instant)).toString(), now)
  const { moreTime } = one
  const paused: Paused = {
    dueInDays: daysTo(one.due),
    longStopInDays: daysTo(one.longStop),
    ...(moreTime === undefined ? {} : { moreTimeInDays: daysLeft(calendar, moreTime.until, now) }),
    rungs: one.rungs.map(({ rung }) => rung),
  }
  return { ...one, paused, rungs: [] }
}

/**
 * The request with its time running again: as many working days left as when it stood still, by the calendar as it is now,
 * and the reminders before it that had not come. A limit of the law keeps its day (domain.md D-19).
 */
export const resumedRequest = (one: Waiting, setting: Setting, now: Temporal.Instant): Waiting => {
  const { paused, moreTime, ...request } = one
  if (paused === undefined) return one
  const { calendar, footprint } = setting
  const template = requestTemplateOf(footprint, one.template)
  const day = countingDay(calendar, now)
  const isLaw = template.due.statutory === true
  const dueOn = isLaw ? londonDate(Temporal.Instant.from(one.due)) : addWorkingDays(calendar, day, paused.dueInDays)
  const longStop = addWorkingDays(calendar, day, paused.longStopInDays)
  return {
    ...request,
    due: deadline(dueOn).toString(),
    longStop: deadline(longStop).toString(),
    rungs: rungsAgain(template.ladder, paused, dueOn, setting),
    generation: one.generation + 1,
    ...(moreTime === undefined ? {} : { moreTime: movedOn(moreTime, paused, setting, now) }),
    ...(isLaw ? {} : { why: { ...left(paused, day, request.why), date: dueOn.toString() } }),
    // Of time that was given as much is left, and whoever has not been told of it yet is told of that.
    ...(one.given && { given: { workingDays: Math.max(0, paused.dueInDays), at: now.toString() } }),
  }
}

/** Until when more time is asked for, with as many days left as when it was asked. */
const movedOn = (
  moreTime: NonNullable<Waiting['moreTime']>,
  { moreTimeInDays = 0 }: Paused,
  { calendar }: Setting,
  now: Temporal.Instant,
): Waiting['moreTime'] => ({ ...moreTime, until: dayAfter(calendar, moreTimeInDays, now) })

/** How many working days are left until a date, `2024-05-07`; negative when it is over. */
export const daysLeft = (calendar: Setting['calendar'], date: string, now: Temporal.Instant): number =>
  workingDaysBetween(calendar, countingDay(calendar, now), Temporal.PlainDate.from(date))

/** The date until which so many working days are left. */
export const dayAfter = (calendar: Setting['calendar'], days: number, now: Temporal.Instant): string =>
  addWorkingDays(calendar, countingDay(calendar, now), days).toString()

/** From where days are counted: today, or the next working day; a day that is over at 17:00 is none that is left. */
const countingDay = (calendar: Setting['calendar'], now: Temporal.Instant): Temporal.PlainDate =>
  nextWorkingDay(calendar, dayNotOver(now))

const rungsAgain = (ladder: string, paused: Paused, dueOn: Temporal.PlainDate, { calendar }: Setting): PendingRung[] =>
  findLadder(ladder)
    .rungs.filter(({ rung }) => paused.rungs.includes(rung))
    .map(({ rung, workingDaysFromDue }) => ({
      rung,
      at: startOfDay(addWorkingDays(calendar, dueOn, workingDaysFromDue)).toString(),
    }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))

const left = ({ dueInDays }: Paused, day: Temporal.PlainDate, before: Explanation | undefined): Explanation => ({
  from: { what: `the day on which the inspection went on, ${dayName(day)}`, date: day.toString() },
  counted: `${dueInDays} working day${dueInDays === 1 ? '' : 's'}, as many as were left when it was suspended`,
  skips: [],
  adjustments: [],
  provisional: [],
  assumed: before?.assumed ?? true,
  source: 'domain.md 2D',
  confidence: 'L',
})
