import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../calendars/programme-weeks.ts'
import type { Plan } from './schema.ts'

/** The programme week that holds a date, `2024-05-07`; undefined before the first, after the last and in a skipped week. */
export const weekOf = ({ weeks }: Pick<Plan, 'weeks'>, date: string): number | undefined => {
  const monday = mondayOf(Temporal.PlainDate.from(date)).toString()
  return weeks.find(one => one.monday === monday)?.number
}
