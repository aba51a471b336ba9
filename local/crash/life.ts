import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Rehearsal } from '../rehearsal/result.ts'
import type { Kill, Orders } from './kill.ts'

const victim = fileURLToPath(new URL('victim.ts', import.meta.url))

/** How a life ended: killed as it was meant to be, or at the inspection's own end. */
export type Life = { readonly ended: 'killed' } | { readonly ended: 'closed'; readonly rehearsal: Rehearsal }

/** One process from its start to its kill. Errors: an Error with what it said, when it ended otherwise. */
export const live = (given: Omit<Orders, 'boundary' | 'nth'>, kill: Kill | undefined): Promise<Life> =>
  new Promise((resolve, reject) => {
    const orders: Orders = kill?.at === 'boundary' ? { ...given, boundary: kill.boundary, nth: kill.nth } : given
    const child = spawn(process.execPath, [victim, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = kill?.at === 'moment' ? setTimeout(() => child.kill('SIGKILL'), kill.ms) : undefined
    let printed = ''
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve({ ended: 'killed' })
      else if (code === 0) resolve({ ended: 'closed', rehearsal: JSON.parse(printed) })
      else reject(new Error(`the process ended by itself with ${code ?? signal}:\n${said}`))
    })
  })
