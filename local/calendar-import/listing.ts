import { areas, findArea } from '../../domain/areas/areas.ts'
import type { CalendarLibrary } from '../../domain/calendars/library.ts'

/** The calendars on file, a line an area-year, of one area or of all. Errors: AreaUnknown. */
export const listing = (library: CalendarLibrary, only: string | undefined): string[] => {
  const wanted = only === undefined ? areas : [findArea(only)]
  const lines = wanted.flatMap(({ code, name }) => [
    ...library.schoolYears
      .filter(one => one.area === code)
      .sort((a, b) => a.schoolYear.localeCompare(b.schoolYear))
      .map(one => {
        const state = one.completeForWeekRule ? 'complete' : `provisional: ${one.missing.join(', ')} missing`
        return `${name}  schools ${one.schoolYear}  ${state}  (confidence ${one.confidence})`
      }),
    ...library.councilHolidays
      .filter(one => one.area === code)
      .map(one => `${name}  public holidays ${one.year}  ${one.days.length} days`),
  ])
  const without = wanted.filter(({ code }) => !library.schoolYears.some(one => one.area === code)).map(one => one.name)
  return [...lines, ...(without.length === 0 ? [] : [`Nothing on file: ${without.join(', ')}`])]
}
