import type { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { Asked } from './board-facts.ts'
import { dateOf } from './date-of.ts'
import { latestDay } from './day-order.ts'
import { daysBetween } from './day-words.ts'
import { holdsUp } from './late-request.ts'
import { publicationFrom } from './publication-from.ts'
import { readyOn } from './ready-on.ts'
import { daysLeftAfter, placeOf, publishingPlace } from './way-to-publication.ts'

/** The soonest publication that one open request allows, and why. */
export interface Reach {
  readonly date: string
  readonly because: string
}

/** How far an open request pushes the publication; empty where the plan leaves weeks of room, or for a row that is unknown. */
export const reachOf = (one: Asked, planned: string, setting: Setting, today: Temporal.PlainDate): Reach[] => {
  const { footprint, calendar } = setting
  const place = placeOf(footprint, one.template)
  if (place === undefined) return []
  const end = readyOn(calendar)(latestDay(dateOf(one.due), today.toString()), 0)
  const because = holdsUp(one, footprint, today)
  if (place.step === publishingPlace(footprint)?.step) return [{ date: end, because }]
  const days = daysLeftAfter(footprint, place)
  if (leavesRoom(end, days, planned)) return []
  const date = publicationFrom(readyOn(calendar)(end, days), planned, setting)
  return [{ date, because: `${because}${restWords(days)}` }]
}

/** Spares most inspections the walk through the calendar: no stretch of days has more holidays than this allows for. */
const leavesRoom = (end: string, days: number, planned: string): boolean => daysBetween(end, planned) > days * 2 + 14

const restWords = (days: number): string =>
  days === 0 ? '' : ` and what follows takes at least ${days} working ${days === 1 ? 'day' : 'days'}`
