import { renameSync, writeFileSync } from 'node:fs'
import type { CalendarLibrary } from '../../domain/calendars/library.ts'

const shipped = new URL('../../domain/calendars/data/', import.meta.url)

/** Keeps the library's calendars in the product's data files, sorted by area and year. A file is replaced whole. */
export const saveLibrary = ({ schoolYears, councilHolidays }: CalendarLibrary, folder: URL = shipped): void => {
  const years = [...schoolYears].sort(
    (a, b) => a.area.localeCompare(b.area) || a.schoolYear.localeCompare(b.schoolYear),
  )
  const days = [...councilHolidays].sort((a, b) => a.area.localeCompare(b.area) || a.year - b.year)
  const files = [
    { file: new URL('school-years.json', folder), content: years },
    { file: new URL('council-holidays.json', folder), content: days },
  ].map(one => ({ ...one, draft: new URL(`${one.file.href}.draft`) }))
  for (const { draft, content } of files) writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`)
  for (const { draft, file } of files) renameSync(draft, file)
}
