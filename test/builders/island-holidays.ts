import { findArea } from '../../domain/areas/areas.ts'
import { type CalendarLibrary, defaultLibrary, withCouncilHolidays } from '../../domain/calendars/library.ts'

/** A day that an island's council is said to keep, in a test only: no council's own days are on file for the islands. */
export const islandHoliday = (area: string, date: string) => ({
  area: findArea(area).code,
  year: Number(date.slice(0, 4)),
  days: [{ date, name: `Invented holiday of ${area}` }],
  source: 'invented for this test',
  confidence: 'L' as const,
  note: '',
})

export const islands = ['Na h-Eileanan Siar', 'Orkney Islands', 'Shetland Islands'] as const

/** The calendars on file, and a holiday of its own for each island: all on the same date, or each on another. */
export const withIslandHolidays = (
  dates: Readonly<Record<(typeof islands)[number], readonly string[]>>,
  library: CalendarLibrary = defaultLibrary,
): CalendarLibrary =>
  withCouncilHolidays(
    library,
    islands.flatMap(area => dates[area].map(date => islandHoliday(area, date))),
  )
