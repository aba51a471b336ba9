import process from 'node:process'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { Failure } from '../../domain/failure.ts'
import { addTo } from './add-to.ts'
import { type Request, readArguments, usage } from './arguments.ts'
import { listing } from './listing.ts'
import { readCalendars } from './read-calendars.ts'
import { saveLibrary } from './save-library.ts'

const importing = (file: string, isDryRun: boolean): string[] => {
  const { library, said } = addTo(defaultLibrary, readCalendars(file))
  if (isDryRun) return [...said, 'Nothing was saved: a dry run.']
  saveLibrary(library)
  return [
    ...said,
    'Saved in domain/calendars/data. A system that runs reads it when it starts again; which live dates would move, and the act that moves them, is on the page “Calendars”.',
  ]
}

const answer = (request: Request): string[] => {
  if (request.action === 'help') return [usage]
  if (request.action === 'list') return listing(defaultLibrary, request.area)
  return importing(request.file, request.isDryRun)
}

try {
  process.stdout.write(`${answer(readArguments(process.argv.slice(2))).join('\n')}\n`)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
