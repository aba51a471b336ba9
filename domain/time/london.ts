import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/London'

const atHour = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()

/** The instant at which a due date ends: 17:00 in London, whatever the clocks do (design.md section 6). */
export const deadline = (date: Temporal.PlainDate): Temporal.Instant => atHour(date, 17)

/** The instant at which sending and asking begin on a date: 09:00 in London (domain.md 7.2). */
export const startOfDay = (date: Temporal.PlainDate): Temporal.Instant => atHour(date, 9)

/** The civil date in London at an instant. */
export const londonDate = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

/** The date of which something is left at an instant: after 17:00 in London the next one (design.md section 6). */
export const dayNotOver = (instant: Temporal.Instant): Temporal.PlainDate => {
  const date = londonDate(instant)
  return Temporal.Instant.compare(instant, deadline(date)) < 0 ? date : date.add({ days: 1 })
}

/** Whether messages may leave at this time of day: 09:00 to 17:00 in London (domain.md 7.2). */
export const withinSendingHours = (instant: Temporal.Instant): boolean => {
  const { hour } = instant.toZonedDateTimeISO(zone)
  return hour >= 9 && hour < 17
}
