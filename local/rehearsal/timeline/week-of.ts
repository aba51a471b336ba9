import { Temporal } from 'temporal-polyfill'
import type { Plan } from '../../../domain/plan/schema.ts'

/** The programme week that holds a date; undefined before the first, after the last and in a skipped week. */
export const weekOf = (plan: Pick<Plan, 'weeks'>, date: string): number | undefined => {
  const day = Temporal.PlainDate.from(date)
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).toString()
  return plan.weeks.find(one => one.monday === monday)?.number
}

/** The skipped weeks that begin after one date and not after another, both `YYYY-MM-DD`. */
export const skippedBetween = ({ skippedWeeks }: Plan, after: string, until: string): Plan['skippedWeeks'] =>
  skippedWeeks.filter(one => one.monday > after && one.monday <= until)
