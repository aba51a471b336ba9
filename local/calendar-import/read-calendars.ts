import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { importJson } from '../../domain/calendars/import/from-json.ts'
import { importSheet } from '../../domain/calendars/import/from-sheet.ts'
import type { Imported } from '../../domain/calendars/import/imported.ts'
import { Failure } from '../../domain/failure.ts'

/** The calendars in a file, by its ending. Errors: CalendarInvalid, with every problem of the file. */
export const readCalendars = (file: string): Imported => {
  const ending = extname(file).toLowerCase()
  if (ending === '.csv') return importSheet(file, cellsOf(file))
  if (ending === '.json') return importJson(file, jsonOf(file))
  throw new Failure('CalendarInvalid', `${file}: it is neither CSV nor JSON. Give a file that ends in .csv or .json.`)
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Failure('CalendarInvalid', `${file}: it cannot be read. Give the path of a file.`, { cause })
  }
}

const cellsOf = (file: string): string[][] => {
  try {
    return parse(textOf(file), { bom: true, skipEmptyLines: true, relaxColumnCount: true })
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('CalendarInvalid', `${file}: it is not CSV (${String(cause)}). Correct it there.`, { cause })
  }
}

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(textOf(file))
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('CalendarInvalid', `${file}: it is not JSON (${String(cause)}). Correct it there.`, { cause })
  }
}
