import { writeFileSync } from 'node:fs'
import type { CalendarLibrary } from '../../domain/calendars/library.ts'

const file = (name: string) => new URL(`../../domain/calendars/data/${name}.json`, import.meta.url)
const write = (name: string, value: unknown) => writeFileSync(file(name), `${JSON.stringify(value, null, 2)}\n`)

/** Keeps the library's calendars in the product's data files, sorted by area and year. */
export const saveLibrary = ({ schoolYears, councilHolidays }: CalendarLibrary): void => {
  write(
    'school-years',
    [...schoolYears].sort((a, b) => a.area.localeCompare(b.area) || a.schoolYear.localeCompare(b.schoolYear)),
  )
  write(
    'council-holidays',
    [...councilHolidays].sort((a, b) => a.area.localeCompare(b.area) || a.year - b.year),
  )
}
