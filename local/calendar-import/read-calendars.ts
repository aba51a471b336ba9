import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { importJson } from '../../domain/calendars/import/from-json.ts'
import { importSheet } from '../../domain/calendars/import/from-sheet.ts'
import type { Imported } from '../../domain/calendars/import/imported.ts'
import { calendarInvalid } from '../../domain/calendars/problem.ts'
import { linesOf } from './csv-lines.ts'

/** The calendars in a file, by its ending. Errors: CalendarInvalid, with every problem of the file. */
export const readCalendars = (file: string): Imported => {
  const ending = extname(file).toLowerCase()
  if (ending === '.csv') return importSheet(file, linesOf(file, textOf(file)))
  if (ending === '.json') return importJson(file, textOf(file))
  throw unreadable(file, 'is neither CSV nor JSON', 'Give a file that ends in .csv or .json.')
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw unreadable(file, 'cannot be read', 'Give the path of a file that is there.')
  }
}

const unreadable = (file: string, problem: string, wayOut: string) =>
  calendarInvalid(file, [{ field: 'file', value: '', problem, wayOut }])
