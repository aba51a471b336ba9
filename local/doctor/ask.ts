import { startLocalSystem } from '../start/local-system.ts'
import type { Options } from './arguments.ts'
import { type Examination, examination } from './examination.ts'
import { doctorPath } from './route.ts'

type Asked = Pick<Options, 'repair' | 'port' | 'data'> & { readonly say: (line: string) => void }

/** Asks the system that runs on the port, or else opens the one that the folder keeps, for as long as it takes. */
export const ask = async (asked: Asked): Promise<Examination> => (await askRunning(asked)) ?? askKept(asked)

const askRunning = async ({ port, repair }: Asked): Promise<Examination | undefined> => {
  const url = `http://127.0.0.1:${port}${doctorPath}?repair=${repair ? 'yes' : 'no'}`
  const answer = await fetch(url, { method: 'POST' }).catch(() => undefined)
  if (answer?.ok !== true || !answer.headers.get('content-type')?.includes('json')) return undefined
  return examination.parse(await answer.json())
}

const askKept = async ({ data, repair, say }: Asked): Promise<Examination> => {
  const local = await startLocalSystem({ port: 0, folder: data, reset: false, say })
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
