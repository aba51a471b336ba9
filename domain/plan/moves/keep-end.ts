import { Temporal } from 'temporal-polyfill'
import type { Course, Dated } from './course.ts'

/** The later dates stay; one that the moved date has passed is put on it, so that their order is kept. */
export const keepEnd = ({ from, to, later }: Course): Dated[] =>
  later.map(({ key, date }) => {
    const isPassed = Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) < 0
    return { key, date: isPassed ? to : date }
  })
