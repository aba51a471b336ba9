import type { Temporal } from 'temporal-polyfill'
import type { Footprint } from '../footprints/schema.ts'
import type { Asked } from './board-facts.ts'
import { dateOf } from './date-of.ts'
import { daysBetween, daysWord, named } from './day-words.ts'
import { placeOf } from './way-to-publication.ts'

/** The name of a request, by its template. */
export const nameOf = (footprint: Footprint, template: string): string =>
  placeOf(footprint, template)?.step.requests.find(one => one.key === template)?.name ?? template

/** How late a request is on a day, in plain words; undefined up to and on its due date. */
export const lateRequest = (one: Asked, footprint: Footprint, today: Temporal.PlainDate): string | undefined => {
  const days = daysBetween(dateOf(one.due), today.toString())
  if (days <= 0) return undefined
  const name = `“${nameOf(footprint, one.template)}”`
  return one.state === 'submitted'
    ? `${name} was answered, but its check is ${daysWord(days)} late`
    : `${name} is ${daysWord(days)} late`
}

/** What a request holds up, late or not, in plain words. */
export const holdsUp = (one: Asked, footprint: Footprint, today: Temporal.PlainDate): string =>
  lateRequest(one, footprint, today) ?? `“${nameOf(footprint, one.template)}” is due only on ${named(dateOf(one.due))}`
