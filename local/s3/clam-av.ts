import { execFile } from 'node:child_process'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Scan } from './scan.ts'
import type { Scanned } from './scan-event.ts'

export interface ClamAvParts {
  /** The scanner that has its signatures loaded in a daemon. */
  readonly quick?: string
  /** The scanner that loads them each time. */
  readonly slow?: string
  readonly timeoutMs?: number
}

/**
 * ClamAV, if it is installed on this machine: its daemon, or without one the program itself. `UNSUPPORTED` where neither is
 * there, `FAILED` where it could not look or took longer than `timeoutMs` (two minutes, unless given).
 */
export const clamAv =
  ({ quick = 'clamdscan', slow = 'clamscan', timeoutMs = 120_000 }: ClamAvParts = {}): Scan =>
  async content => {
    const program = (await isUp(quick, timeoutMs)) ? quick : slow
    return run(program, content, timeoutMs)
  }

/** Whether the daemon answers its own program. */
const isUp = (program: string, timeoutMs: number): Promise<boolean> =>
  new Promise(resolve => execFile(program, ['--ping', '1'], { timeout: timeoutMs }, error => resolve(error === null)))

const run = (program: string, content: Readable, timeout: number): Promise<Scanned> =>
  new Promise(resolve => {
    const scanner = execFile(program, ['--no-summary', '-'], { timeout }, (error, output) => {
      content.destroy()
      resolve(verdict(error === null ? 0 : error.code, output))
    })
    // A scanner that has seen enough stops reading.
    if (scanner.stdin) pipeline(content, scanner.stdin).catch(() => undefined)
  })

// clamscan(1): 0 nothing found, 1 found, 2 an error.
const verdict = (code: string | number | null | undefined, output: string): Scanned => {
  if (code === 0) return { status: 'NO_THREATS_FOUND' }
  if (code === 1)
    return { status: 'THREATS_FOUND', threats: [...output.matchAll(/: (.+) FOUND$/gm)].map(one => one[1] ?? '') }
  return { status: code === 'ENOENT' ? 'UNSUPPORTED' : 'FAILED' }
}
