import { parseArgs } from 'node:util'
import { columnNames } from '../../domain/calendars/import/sheet-row.ts'
import { Failure } from '../../domain/failure.ts'

export const usage = `npm run calendar -- import FILE [--dry-run]   adds the calendars of a CSV or JSON file
npm run calendar -- list [AREA]               the calendars on file
npm run calendar -- --help                    this text

A CSV file has a line for each holiday, and begins with the names of the columns:
  ${columnNames.join()}
kind is holiday, local-holiday, in-service or council-holiday; dates are written as 2026-10-12. A school year is complete
with holidays named October, Christmas and Easter and a day off in February; until then only provisional plans use it.
A JSON file holds "schoolYears" and "councilHolidays" as domain/calendars/data does.

A file is taken as a whole or not at all. What it says of an area and year replaces all that was on file for them.`

export type Request =
  | { readonly action: 'help' }
  | { readonly action: 'list'; readonly area: string | undefined }
  | { readonly action: 'import'; readonly file: string; readonly isDryRun: boolean }

/** What a command line asks for. Errors: UsageWrong. */
export const readArguments = (args: readonly string[]): Request => {
  const { values, positionals } = split(args)
  const [action, about, ...more] = positionals
  const isDryRun = values['dry-run'] === true
  if (values.help === true) return { action: 'help' }
  if (more.length > 0) throw wrong(`${more.join(' ')} is too much.`)
  if (action === 'list' && !isDryRun) return { action, area: about }
  if (action === 'import' && about !== undefined) return { action, file: about, isDryRun }
  throw wrong(action === 'import' ? 'Name the file to import.' : 'Say what to do: import or list.')
}

const wrong = (problem: string): Failure => new Failure('UsageWrong', `${problem}\n\n${usage}`)

const split = (args: readonly string[]) => {
  try {
    const options = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new Failure('UsageWrong', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
