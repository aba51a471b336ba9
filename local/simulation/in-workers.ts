import { Worker } from 'node:worker_threads'
import type { Run } from './report/run.ts'
import type { Deployed } from './system/deployed.ts'

/** So many seeds are handed out at a time: enough to keep the asking cheap, few enough that nobody waits at the end. */
const chunk = 10

interface Sharing {
  readonly deployed: Deployed
  readonly seeds: readonly number[]
  readonly workers: number
  readonly onRun: (run: Run) => void
}

/** Simulates seeds in several threads. Errors: an Error that a worker threw, which is a fault of the simulation itself. */
export const simulateInWorkers = async ({ deployed, seeds, workers, onRun }: Sharing): Promise<void> => {
  let next = 0
  const take = (): readonly number[] => {
    const taken = seeds.slice(next, next + chunk)
    next += taken.length
    return taken
  }
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url))
      const handOut = (): void => {
        const taken = take()
        if (taken.length > 0) worker.postMessage({ deployed, seeds: taken })
        else void worker.terminate().then(() => resolve(), reject)
      }
      worker.on('error', reject)
      worker.on('message', (message: Run | 'done') => (message === 'done' ? handOut() : onRun(message)))
      handOut()
    })
  await Promise.all(Array.from({ length: workers }, work))
}
