import type { Course, Dated } from './course.ts'

/**
 * Every later date as many working days further on, or back, as the moved one; weeks of school holidays are jumped. What lies
 * on the day of the moved one stays on its day.
 */
export const keepGaps = ({ from, to, later, days }: Course): Dated[] => {
  if (later.length === 0) return []
  const shift = days.between(from, to)
  return later.map(({ key, date }) => {
    if (date.equals(from)) return { key, date: to }
    return { key, date: shift === 0 ? date : days.add(date, shift) }
  })
}
