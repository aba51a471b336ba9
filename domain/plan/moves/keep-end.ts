import { Temporal } from 'temporal-polyfill'
import type { Course, Dated } from './course.ts'

/** The later dates stay; one that the moved date has passed is put on it, so that their order is kept. */
export const keepEnd = ({ to, later }: Course): Dated[] =>
  later.map(({ key, date }) => ({ key, date: Temporal.PlainDate.compare(date, to) < 0 ? to : date }))
