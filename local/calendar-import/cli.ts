import process from 'node:process'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { Failure } from '../../domain/failure.ts'
import { addTo } from './add-to.ts'
import { listing } from './listing.ts'
import { readCalendars } from './read-calendars.ts'
import { saveLibrary } from './save-library.ts'

const usage = `npm run calendar -- import FILE [--dry-run]   adds the calendars of a CSV or JSON file
npm run calendar -- list [AREA]               the calendars on file
npm run calendar -- --help                    this text

A CSV file begins with the line
  area,school_year,kind,name,first_day_off,last_day_off,source,confidence
kind is holiday, local-holiday, in-service or council-holiday; dates are written as 2026-10-12. A file is taken as a
whole or not at all.`

const importing = (file: string, isDryRun: boolean): string[] => {
  const { library, said } = addTo(defaultLibrary, readCalendars(file))
  if (isDryRun) return [...said, 'Nothing was saved: a dry run.']
  saveLibrary(library)
  return [...said, 'Saved in domain/calendars/data.']
}

const answer = ([action, about, option]: readonly string[]): string[] => {
  if (action === '--help') return [usage]
  if (action === 'list') return listing(defaultLibrary, about)
  if (action === 'import' && about !== undefined && (option === undefined || option === '--dry-run'))
    return importing(about, option === '--dry-run')
  throw new Failure('UsageWrong', usage)
}

try {
  process.stdout.write(`${answer(process.argv.slice(2)).join('\n')}\n`)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
