import ical, { ICalCalendarMethod } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'

/** A deadline of somebody, as a calendar shows it. */
export interface Deadline {
  readonly inspectionId: string
  readonly request: string
  readonly areaName: string
  readonly what: string
  /** An ISO instant. */
  readonly due: string
}

/**
 * Deadlines as an iCalendar file (RFC 5545): one event a request, the half hour before it is due. Names of requests and areas
 * only: calendars are shared and synchronised (domain.md C-14).
 */
export const calendarOf = (deadlines: readonly Deadline[], portalUrl: string, now: string): string => {
  const calendar = ical({
    name: 'Joint inspections: my deadlines',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'joint-inspections', product: 'deadlines', language: 'EN' },
    ttl: 3600,
  })
  for (const { inspectionId, request, areaName, what, due } of deadlines)
    calendar.createEvent({
      id: `${inspectionId}/${request}@joint-inspections`,
      stamp: dateOf(now),
      start: dateOf(Temporal.Instant.from(due).subtract({ minutes: 30 }).toString()),
      end: dateOf(due),
      summary: `Due: ${what} (${areaName})`,
      url: `${portalUrl}/inspections/${inspectionId}/requests/${request}`,
    })
  return calendar.toString()
}

const dateOf = (instant: string): Date => new Date(instant)
