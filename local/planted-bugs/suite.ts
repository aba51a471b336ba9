import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import * as z from 'zod'

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** The suite takes some three minutes; a bug that makes it go round for ever is caught by that. */
const patienceMs = 480_000

/** It compares the sources with the list of bugs, and would catch every one of them. */
const comparing = 'test/architecture/planted-bugs.test.ts'

/** The first test that fails, as `file › name`; undefined when all pass. Errors: an Error when nothing could be run. */
export const firstFailure = async (folder: string, which: readonly string[]): Promise<string | undefined> => {
  const outputFile = join(folder, 'report.json')
  rmSync(outputFile, { force: true })
  const { status, said } = await vitest(folder, [
    ...which,
    '--run',
    '--exclude',
    comparing,
    '--bail',
    '1',
    '--reporter',
    'json',
    '--outputFile',
    outputFile,
  ])
  if (status === 'endless') return `the suite, which does not end in ${patienceMs / 60_000} minutes`
  if (!existsSync(outputFile)) {
    // What cannot even be synthesised is caught before the first test.
    if (status !== 0) return `the suite, which cannot begin: ${lineOf(said)}`
    throw new Error(`the suite told nothing:\n${said}`)
  }
  const { testResults } = report.parse(JSON.parse(readFileSync(outputFile, 'utf8')))
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(one => (one.status === 'failed' ? [`${name} › ${one.fullName}`] : [])),
  )
  // After the first failure the other files are reported as failed too, without a failing test.
  const broken = testResults.flatMap(({ name, status: ended, message = '' }) =>
    ended === 'failed' ? [`${name} › cannot be run: ${lineOf(message)}`] : [],
  )
  const [first] = [...failed, ...broken]
  if (first !== undefined) return first.replace(`${folder}/`, '')
  return status === 0 ? undefined : `the suite, which ended with ${status}`
}

interface Ran {
  readonly status: number | 'endless' | null
  readonly said: string
}

/** Vitest with its workers in a process group, so that all of it can be stopped. */
const vitest = (folder: string, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const script = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, detached: true })
    let said = ''
    let isEndless = false
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    const timer = setTimeout(() => {
      isEndless = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, patienceMs)
    child.once('error', reject)
    child.once('close', code => {
      clearTimeout(timer)
      resolve({ status: isEndless ? 'endless' : code, said })
    })
  })

const lineOf = (text: string): string =>
  text
    .split('\n')
    .find(line => /error/i.test(line))
    ?.trim()
    .slice(0, 160) ?? 'no word of why'
