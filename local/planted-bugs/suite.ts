import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/** The first test that fails, as `file › name`; undefined when all pass. Errors: an Error when nothing could be run. */
export const firstFailure = (folder: string, which: readonly string[]): string | undefined => {
  const outputFile = join(folder, 'report.json')
  rmSync(outputFile, { force: true })
  const args = ['run', '--bail', '1', '--reporter', 'json', '--outputFile', outputFile]
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
  const [first = 'run', ...rest] = which
  const all = first === 'related' ? ['related', ...rest, '--run', ...args.slice(1)] : [...args, ...which]
  const ran = spawnSync(process.execPath, [vitest, ...all], { cwd: folder, encoding: 'utf8' })
  if (!existsSync(outputFile)) {
    // What cannot even be synthesised is caught before the first test.
    if (ran.status !== 0) return `the suite cannot begin: ${lastLine(ran.stderr)}`
    throw new Error(`the suite told nothing:\n${ran.stdout}${ran.stderr}`)
  }
  const { testResults } = report.parse(JSON.parse(readFileSync(outputFile, 'utf8')))
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(one => (one.status === 'failed' ? [`${name} › ${one.fullName}`] : [])),
  )
  // After the first failure the other files are reported as failed too, without a failing test.
  const broken = testResults.flatMap(({ name, status, message = '' }) =>
    status === 'failed' ? [`${name} › cannot be run: ${lastLine(message)}`] : [],
  )
  return (
    [...failed, ...broken].map(one => one.replace(`${folder}/`, ''))[0] ??
    (ran.status === 0 ? undefined : `the suite ended with ${ran.status}`)
  )
}

const lastLine = (text: string): string =>
  text
    .split('\n')
    .find(line => /Error|error/.test(line))
    ?.trim()
    .slice(0, 160) ?? 'no word of why'
