import { Temporal } from 'temporal-polyfill'
import type { Area } from '../areas/areas.ts'
import type { ProgrammeWeek } from '../calendars/programme-weeks.ts'
import type { AreaCalendar } from '../calendars/resolve.ts'
import type { Plan } from './schema.ts'

interface Given {
  readonly area: Area
  readonly calendar: AreaCalendar
  readonly from: Temporal.PlainDate
  readonly due: Plan['due']
  readonly weeks: readonly ProgrammeWeek[]
}

/** What has to be said once about a whole plan: calendars that are not final, and council holidays that are not on file. */
export const caveatsOf = ({ area, calendar, from, due, weeks }: Given): string[] => {
  const until = Object.values(due)
    .map(one => Temporal.PlainDate.from(one.date).year)
    .reduce((a, b) => Math.max(a, b), from.year)
  const years = Array.from({ length: until - from.year + 1 }, (_, n) => from.year + n)
  const unknown = years.filter(year => !calendar.localHolidaysKnown(year))
  const provisional = weeks.at(-1)?.provisional ?? []
  return [
    ...provisional.map(one => `Provisional: ${one}. Dates after it may move when it is.`),
    ...(unknown.length === 0
      ? []
      : [
          `The council’s own public holidays in ${area.name} are not on file for ${unknown.join(', ')}: only bank holidays count as non-working days there.`,
        ]),
  ]
}
