import { findArea } from '../../domain/areas/areas.ts'
import type { Imported } from '../../domain/calendars/import/imported.ts'
import { type CalendarLibrary, withCouncilHolidays, withSchoolYears } from '../../domain/calendars/library.ts'

/** The library with what was imported, and a line on each calendar: added or replaced, complete or still a fragment. */
export const addTo = (
  library: CalendarLibrary,
  { schoolYears, councilHolidays }: Imported,
): { library: CalendarLibrary; said: string[] } => {
  const verb = (isThere: boolean): string => (isThere ? 'Replaced' : 'Added')
  const years = schoolYears.map(({ area, schoolYear, missing }) => {
    const isThere = library.schoolYears.some(one => one.area === area && one.schoolYear === schoolYear)
    const state = missing.length === 0 ? 'complete' : `provisional: ${missing.join(', ')} missing`
    return `${verb(isThere)}: schools of ${findArea(area).name} ${schoolYear} (${state})`
  })
  const days = councilHolidays.map(({ area, year, days: all }) => {
    const isThere = library.councilHolidays.some(one => one.area === area && one.year === year)
    return `${verb(isThere)}: public holidays of ${findArea(area).name} ${year} (${all.length} ${all.length === 1 ? 'day' : 'days'})`
  })
  return {
    library: withCouncilHolidays(withSchoolYears(library, schoolYears), councilHolidays),
    said: [...years, ...days],
  }
}
