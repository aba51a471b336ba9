import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../../../domain/calendars/resolve.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { Answers } from '../example/behaviour.ts'

interface Asked {
  readonly answers: Answers
  /** The hour in London at which this person answers. */
  readonly hour: number
  readonly openedAt: string
  readonly due: string
  readonly now: Temporal.Instant
  readonly calendar: AreaCalendar
}

/** When somebody answers who behaves like this; undefined: never. Not before an hour has passed, and in working hours. */
export const answerAt = (asked: Asked): Temporal.Instant | undefined => {
  const day = answerDay(asked)
  if (day === undefined) return undefined
  const wanted = atHour(day, asked.hour)
  const soonest = inAnHour(asked)
  return Temporal.Instant.compare(wanted, soonest) > 0 ? wanted : soonest
}

/** The next moment in working hours that is at least an hour away. */
export const inAnHour = ({ now, hour, calendar }: Pick<Asked, 'now' | 'hour' | 'calendar'>): Temporal.Instant => {
  const soon = now.add({ hours: 1 })
  const day = londonDate(soon)
  const { hour: at } = soon.toZonedDateTimeISO('Europe/London')
  if (isWorkingDay(calendar, day) && at >= 9 && at < 17) return soon
  const onTheDay = isWorkingDay(calendar, day) && at < 9
  return atHour(onTheDay ? day : nextWorkingDay(calendar, day.add({ days: 1 })), hour)
}

const answerDay = ({ answers, openedAt, due, calendar }: Asked): Temporal.PlainDate | undefined => {
  const dueOn = londonDate(Temporal.Instant.from(due))
  if (answers === 'silent') return undefined
  if (answers === 'on-time') return dueOn
  if ('workingDaysBeforeDue' in answers) return workingDaysBefore(calendar, dueOn, answers.workingDaysBeforeDue)
  if ('workingDaysLate' in answers) return addWorkingDays(calendar, dueOn, answers.workingDaysLate)
  const day = londonDate(Temporal.Instant.from(openedAt)).add({ days: answers.daysAfterAsked })
  return isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day)
}

const workingDaysBefore = (calendar: AreaCalendar, from: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  if (days === 0) return from
  const before = from.subtract({ days: 1 })
  return workingDaysBefore(calendar, before, isWorkingDay(calendar, before) ? days - 1 : days)
}

const atHour = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()
