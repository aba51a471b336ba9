import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import { startLocalSystem } from '../start/local-system.ts'
import type { Options } from './arguments.ts'
import { type Examination, examination } from './examination.ts'
import { isInUse } from './in-use.ts'
import { isFree } from './is-free.ts'
import { doctorPath } from './route.ts'

type Asked = Pick<Options, 'repair' | 'port' | 'data'> & { readonly say: (line: string) => void }

/**
 * Asks the system that runs on the folder, or else opens what it keeps, for as long as it takes. Errors: UsageWrong where one
 * runs and does not answer on the port; JournalUnusable; an Error with what the doctor said when it failed.
 */
export const ask = (asked: Asked): Promise<Examination> => (isInUse(asked.data) ? askRunning(asked) : askKept(asked))

const failed = z.object({ errorMessage: z.string() })

const askRunning = async ({ data, port, repair }: Asked): Promise<Examination> => {
  const url = `http://127.0.0.1:${port}${doctorPath}?repair=${repair ? 'yes' : 'no'}`
  const answer = await fetch(url, { method: 'POST' }).catch(() => undefined)
  if (!answer?.headers.get('content-type')?.includes('json')) throw noAnswer(data, port)
  const said: unknown = await answer.json()
  if (answer.ok) return examination.parse(said)
  const { success, data: problem } = failed.safeParse(said)
  throw success ? new Error(`the doctor failed: ${problem.errorMessage}`) : noAnswer(data, port)
}

const noAnswer = (folder: string, port: number): Failure =>
  new Failure(
    'UsageWrong',
    `A system runs on ${folder}, but not on port ${port}. Give its port: npm run doctor -- --port 4001`,
  )

/** On its own port if it can be, because messages that leave meanwhile link to it. */
const askKept = async ({ data, port, repair, say }: Asked): Promise<Examination> => {
  const local = await startLocalSystem({ port: (await isFree(port)) ? port : 0, folder: data, reset: false, say })
  try {
    if (local.isNew) say('There is no system yet: playing the example inspections first.')
    await local.ready
    const outcome = await local.system.invoke('joint-inspections-doctor', { repair, by: 'operator' })
    if ('payload' in outcome) return examination.parse(outcome.payload)
    throw new Error(`the doctor failed: ${outcome.functionError.errorType}: ${outcome.functionError.errorMessage}`)
  } finally {
    await local.stop()
  }
}
