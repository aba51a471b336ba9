import { Temporal } from 'temporal-polyfill'
import { calendarWithout } from '../../calendars/suspended-calendar.ts'
import { comesAfter } from './comes-after.ts'
import { countedDays } from './counted-days.ts'
import type { Moving } from './moving.ts'
import { followBy } from './ways.ts'

/** Where the moved date and the later ones go by the way chosen, by key; only those that change. Errors: CalendarUnknown. */
export const laterDates = ({ move, together, before, decided, byHand, bare, end }: Moving): Map<string, string> => {
  const { footprint, calendar, facts, to, way } = move
  const from = before.get(move.key) ?? ''
  const later = [...before]
    .filter(([key]) => byHand.has(key) && !together.has(key) && comesAfter(bare, move.key, key))
    .map(([key, date]) => ({ key, date: Temporal.PlainDate.from(date) }))
  const course = {
    from: Temporal.PlainDate.from(from),
    to,
    later,
    end: end && Temporal.PlainDate.from(end.date),
    days: countedDays(calendarWithout(facts.suspensions ?? [], calendar), footprint.weekRule),
  }
  const dates = followBy[way](course)
    .map(({ key, date }) => [key, date.toString()] as const)
    // Time that somebody was given is not taken away by moving something else.
    .filter(([key, date]) => date > (decided.get(key) ?? ''))
  return new Map([
    ...[...together].map(key => [key, to.toString()] as const),
    ...dates.filter(([key, date]) => date !== before.get(key)),
  ])
}
