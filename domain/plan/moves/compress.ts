import { Temporal } from 'temporal-polyfill'
import type { Course, Dated } from './course.ts'
import { keepEnd } from './keep-end.ts'

/**
 * The dates between the moved one and the publication, which stays, are spread over the working days that are now between
 * them, each as far along as it was. After the publication there is nothing to spread: what was passed is put on the moved date.
 */
export const compress = (course: Course): Dated[] => {
  const { from, to, later, end, days } = course
  if (end === undefined || Temporal.PlainDate.compare(from, end) >= 0) return keepEnd(course)
  const isBetween = ({ date }: Dated): boolean =>
    Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, end) < 0
  const between = later.filter(isBetween)
  if (between.length === 0) return []
  const had = days.between(from, end)
  const has = days.between(to, end)
  return between.map(({ key, date }) => ({
    key,
    date: had === 0 ? to : days.add(to, Math.round((days.between(from, date) * has) / had)),
  }))
}
