import { readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import process from 'node:process'
import { Failure } from '../../domain/failure.ts'
import { findFootprint } from '../../domain/footprints/library.ts'
import { JournalUnusable } from '../journal/journal-unusable.ts'
import { type Options, readArguments, usage } from './arguments.ts'
import { readExample } from './example/read.ts'
import type { Example } from './example/schema.ts'
import { type Keeping, rehearse } from './rehearse.ts'
import { beginning } from './report/beginning.ts'
import { dayInWords } from './report/dates.ts'
import { end } from './report/end.ts'
import { heading } from './report/heading.ts'
import { paintFor } from './report/paint.ts'
import { progressOn } from './report/progress.ts'
import { entryLines } from './report/text-line.ts'
import type { Rehearsing } from './scene.ts'
import type { TimelineEntry } from './timeline/entry.ts'

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Failure('InputInvalid', `the example ${file} cannot be read. Give the path of a file.`, { cause })
  }
}

const exampleOf = ({ file, footprint, allowProvisional }: Options): Example => {
  const example = readExample(read(file))
  return {
    ...example,
    footprint: footprint ?? example.footprint,
    allowProvisional: allowProvisional || example.allowProvisional,
  }
}

/** Each variation of an example has a folder of its own, so that one does not replace the other. */
const keepingOf = ({ file, resume, data, footprint, silentFrom }: Options): Keeping => {
  const name = [parse(file).name, footprint, silentFrom].filter(one => one !== undefined).join('-')
  return { resume, folder: data ?? join('.data', 'rehearsals', name) }
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const asData = async (options: Options): Promise<void> => {
  const { silentFrom, until } = options
  const rehearsal = await rehearse(exampleOf(options), { silentFrom, until, say }, keepingOf(options))
  process.stdout.write(`${JSON.stringify(rehearsal, null, 2)}\n`)
}

const asText = async (options: Options): Promise<void> => {
  const { silentFrom, until, quiet } = options
  const example = exampleOf(options)
  const footprint = findFootprint(example.footprint)
  const paint = paintFor(process.stdout.isTTY, process.env.NO_COLOR)
  const progress = progressOn(process.stderr, !quiet)
  const print = (lines: readonly string[]): void => {
    progress.clear()
    process.stdout.write(lines.map(line => `${line}\n`).join(''))
  }
  let before: TimelineEntry | undefined
  const rehearsing: Rehearsing = {
    silentFrom,
    until,
    say,
    onPlanned: ({ inspection, plan }) => print(beginning(example.title, inspection.areaName, footprint, plan, paint)),
    onEntry: entry => {
      if (entry.stage !== before?.stage) print(heading(entry.stage, footprint, paint))
      print(entryLines(entry, before, paint))
      before = entry
    },
    onProgress: at => progress.show(() => `… ${dayInWords(at)}`),
  }
  const rehearsal = await rehearse(example, rehearsing, keepingOf(options))
  progress.clear()
  print(end(rehearsal, paint))
}

try {
  const options = readArguments(process.argv.slice(2))
  if (options === 'help') process.stdout.write(`${usage}\n`)
  else await (options.json ? asData(options) : asText(options))
} catch (error) {
  if (!(error instanceof Failure || error instanceof JournalUnusable)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
