import process from 'node:process'
import { Failure } from '../../domain/failure.ts'
import { JournalUnusable } from '../journal/journal-unusable.ts'
import { readArguments, usage } from './arguments.ts'
import { ask } from './ask.ts'
import { left, report } from './report.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const examine = async (): Promise<number> => {
  const options = readArguments(process.argv.slice(2), process.env.PORT)
  if (options === 'help') {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const found = await ask({ ...options, say })
  process.stdout.write(`${options.json ? JSON.stringify(found, undefined, 2) : report(found)}\n`)
  return left(found) === 0 ? 0 : 1
}

try {
  process.exit(await examine())
} catch (error) {
  if (!(error instanceof Failure || error instanceof JournalUnusable)) throw error
  say(`${error.name}\n${error.message}`)
  process.exit(2)
}
