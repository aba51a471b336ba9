import { Temporal } from 'temporal-polyfill'
import { cronFields, valuesOf } from './cron-field.ts'
import type { Timetable } from './timetable.ts'

const dateOf = (ms: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()

const dayMs = 24 * 60 * 60 * 1000

const timesOf = (hours: readonly number[], minutes: readonly number[]): readonly Temporal.PlainTime[] =>
  hours.flatMap(hour => minutes.map(minute => Temporal.PlainTime.from({ hour, minute })))

const sinceMidnightMs = ({ hour, minute }: Temporal.PlainTime): number => (hour * 60 + minute) * 60_000

const startMsOf = (date: Temporal.PlainDate, timeZone: string): number =>
  date.toZonedDateTime(timeZone).epochMilliseconds

/** The instants of local times on a day; a time that the clocks skip that day has none. */
const instantsOn = (date: Temporal.PlainDate, times: readonly Temporal.PlainTime[], timeZone: string): number[] => {
  const startMs = startMsOf(date, timeZone)
  if (startMsOf(date.add({ days: 1 }), timeZone) - startMs === dayMs)
    return times.map(time => startMs + sinceMidnightMs(time))
  return times.flatMap(time => {
    const local = date.toPlainDateTime(time)
    const zoned = local.toZonedDateTime(timeZone)
    return zoned.toPlainDateTime().equals(local) ? [zoned.epochMilliseconds] : []
  })
}

/**
 * The six fields of EventBridge's cron in a time zone: minutes, hours, day of month, month, day of week, year. A local time that
 * the clocks skip has no tick; one that they repeat has one, the first. Errors: an Error that names the field.
 */
export const cronTimetable = (text: string, timeZone: string): Timetable => {
  const [minute, hour, day, month, weekday, year, ...more] = text.trim().split(/\s+/)
  if (!minute || !hour || !day || !month || !weekday || !year || more.length > 0)
    throw new Error(`cron(${text}) is not understood: it has six fields`)
  const times = timesOf(valuesOf(hour, cronFields.hour), valuesOf(minute, cronFields.minute))
  const days = new Set(valuesOf(day, cronFields.day))
  const months = new Set(valuesOf(month, cronFields.month))
  const weekdays = new Set(valuesOf(weekday, cronFields.weekday))
  const years = new Set(valuesOf(year, cronFields.year))
  const lastYear = Math.max(...years)

  const isDay = (date: Temporal.PlainDate): boolean =>
    years.has(date.year) && months.has(date.month) && days.has(date.day) && weekdays.has((date.dayOfWeek % 7) + 1)

  const ticksOn = (date: Temporal.PlainDate): readonly number[] =>
    isDay(date) ? instantsOn(date, times, timeZone) : []

  const next = (afterMs: number): number | undefined => {
    for (let date = dateOf(afterMs, timeZone); date.year <= lastYear; date = date.add({ days: 1 })) {
      const tick = ticksOn(date).find(ms => ms > afterMs)
      if (tick !== undefined) return tick
    }
    return undefined
  }

  const between = (afterMs: number, beforeMs: number): number => {
    const last = dateOf(beforeMs, timeZone)
    let count = 0
    for (
      let date = dateOf(afterMs, timeZone);
      Temporal.PlainDate.compare(date, last) <= 0;
      date = date.add({ days: 1 })
    )
      count += ticksOn(date).filter(ms => ms > afterMs && ms < beforeMs).length
    return count
  }

  return { next, between }
}
