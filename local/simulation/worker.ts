import { parentPort } from 'node:worker_threads'
import * as z from 'zod'
import { simulate } from './simulate.ts'
import { deployed } from './system/deployed.ts'

/** What a worker is sent: first the deployment, then one chunk of seeds after the other. */
const order = z.object({ deployed, seeds: z.array(z.int()) })

parentPort?.on('message', async (message: unknown) => {
  const { deployed, seeds } = order.parse(message)
  for (const seed of seeds) parentPort?.postMessage(await simulate(seed, deployed))
  parentPort?.postMessage('done')
})
