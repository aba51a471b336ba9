import { Temporal } from 'temporal-polyfill'
import { calendarWithout } from '../../calendars/suspended-calendar.ts'
import { nextWorkingDay } from '../../calendars/working-days.ts'
import type { Facts } from '../facts.ts'
import type { Replanning } from '../moves/plan-anew.ts'
import { rowsOf } from '../moves/rows.ts'
import type { Pins } from '../plan-steps.ts'
import type { Plan } from '../schema.ts'
import { type Programme, sameProgrammeDay } from './same-programme-day.ts'

/** What is asked of pins: those named go on, the others stay. */
interface GoingOn {
  readonly pins: Pins
  readonly toCome: ReadonlySet<string>
}

/**
 * Pins once a suspension is over, the last of the facts: what is to come keeps its place among the dates that the footprint gives,
 * so that their order stays. After the publication dates are counted in plain days: they keep their distance from it while it is
 * to come, later the days that were left. Errors: CalendarUnknown.
 */
export const pinsGoneOn = (given: Replanning, { pins, toCome }: GoingOn, planned: (pins: Pins) => Plan): Pins => {
  const rows = rowsOf(given.footprint)
  const going = Object.keys(pins).filter(key => toCome.has(key))
  const isAfter = (key: string): boolean => rows.get(key)?.stage === 'follow-up'
  const programme = programmeOf(given)
  const before = moved(
    pins,
    going.filter(key => !isAfter(key)),
    date => sameProgrammeDay(programme, date),
  )
  const after = going.filter(isAfter)
  if (after.length === 0) return before
  const days = daysAfterPublication(given, planned(before))
  const calendar = calendarWithout(given.facts.suspensions ?? [], given.calendar)
  return moved(before, after, date => nextWorkingDay(calendar, latest(date.add({ days }), resumedOn(given.facts))))
}

const moved = (pins: Pins, keys: readonly string[], to: (date: Temporal.PlainDate) => Temporal.PlainDate): Pins => ({
  ...pins,
  ...Object.fromEntries(
    keys.flatMap(key => {
      const pin = pins[key]
      return pin === undefined ? [] : [[key, { ...pin, date: to(Temporal.PlainDate.from(pin.date)).toString() }]]
    }),
  ),
})

const programmeOf = ({ plan, footprint, calendar, facts }: Replanning): Programme => ({
  letterDate: Temporal.PlainDate.from(plan.letterDate),
  rule: footprint.weekRule,
  calendar,
  mondays: plan.weeks.map(one => Temporal.PlainDate.from(one.monday)),
  earlier: (facts.suspensions ?? []).slice(0, -1),
  suspensions: facts.suspensions ?? [],
})

/** By how many days the publication goes on; once it has been, how many days were suspended. */
const daysAfterPublication = ({ plan, footprint, facts }: Replanning, after: Plan): number => {
  const row = [...rowsOf(footprint).values()].find(one => one.isPublication && one.kind === 'due')
  const [had, has] = [row && plan.due[row.key]?.date, row && after.due[row.key]?.date]
  if (facts.publishedOn === undefined && had !== undefined && has !== undefined) return daysBetween(had, has)
  const over = facts.suspensions?.at(-1)
  return over === undefined ? 0 : daysBetween(over.from, over.until)
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

const resumedOn = ({ suspensions }: Facts): Temporal.PlainDate | undefined => {
  const over = suspensions?.at(-1)
  return over && Temporal.PlainDate.from(over.until)
}

const latest = (one: Temporal.PlainDate, other: Temporal.PlainDate | undefined): Temporal.PlainDate =>
  other === undefined || Temporal.PlainDate.compare(one, other) > 0 ? one : other
