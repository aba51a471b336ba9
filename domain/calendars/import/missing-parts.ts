import { Temporal } from 'temporal-polyfill'
import { spansOf } from '../check-holidays.ts'
import type { SchoolYear } from '../schema.ts'

/**
 * The holidays that a school year lacks before weeks can be counted by it. A long weekend called Easter is not the Easter
 * holiday; in February one day off is enough. A summer that is lacking is noticed by its dates and leaves the rest in force.
 */
export const missingParts = ({ holidays, localHolidays }: Pick<SchoolYear, 'holidays' | 'localHolidays'>): string[] => {
  const spans = spansOf(holidays)
  const isLong = (part: string): boolean =>
    spans.some(({ name, first, last }) => name.startsWith(part) && daysOf(first, last) >= 5)
  const daysOff = [...spans.map(one => one.first), ...localHolidays.map(one => one.date)]
  const isFebruaryKnown = daysOff.some(date => date.slice(5, 7) === '02')
  const lacks = { October: !isLong('October'), Christmas: !isLong('Christmas'), February: !isFebruaryKnown }
  return Object.entries({ ...lacks, Easter: !isLong('Easter') }).flatMap(([part, isLacking]) =>
    isLacking ? [part] : [],
  )
}

const daysOf = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1
