import process from 'node:process'
import { Failure } from '../../domain/failure.ts'
import { JournalUnusable } from '../journal/journal-unusable.ts'
import { readArguments, usage } from './arguments.ts'
import { greeting } from './greeting.ts'
import { startLocalSystem } from './local-system.ts'

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const start = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2), process.env.PORT)
  if (options === 'help') return void process.stdout.write(`${usage}\n`)
  const { port, data: folder, reset } = options
  const local = await startLocalSystem({ port, folder, reset, say })
  process.stdout.write(greeting(local.url, folder))
  const stop = async () => {
    say('Stopping; the next start goes on from here.')
    await local.stop()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  await local.ready
  if (local.isNew) say('The example inspections stand at Monday 23 November 2026.')
}

const refused = (error: unknown): string | undefined => {
  if (error instanceof Failure || error instanceof JournalUnusable) return `${error.name}\n${error.message}`
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken. Stop what runs there, or choose another: PORT=4001 npm start'
  return undefined
}

try {
  await start()
} catch (error) {
  const words = refused(error)
  if (words === undefined) throw error
  say(words)
  process.exit(1)
}
