import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Rehearsal } from '../rehearsal/result.ts'
import { seededInspections } from '../start/seed/story.ts'
import type { ToRehearse } from './rehearsal-page.ts'

const command = fileURLToPath(new URL('../rehearsal/cli.ts', import.meta.url))
const megabytes = 1024 * 1024

/**
 * The rehearsal that the command plays, in a process of its own, with the people of the seeded inspections. Yields it, or in
 * plain words why it was refused.
 */
export const rehearseFor = async ({ silent, ...asked }: ToRehearse): Promise<Rehearsal | string> => {
  const [seeded] = seededInspections()
  const folder = mkdtempSync(join(tmpdir(), 'joint-inspections-rehearsal-'))
  const file = join(folder, 'example.json')
  const example = { title: `Rehearsal of ${asked.area}`, ...asked, allowProvisional: true, people: seeded?.people }
  writeFileSync(file, JSON.stringify(example))
  const options = [
    '--json',
    '--quiet',
    '--data',
    join(folder, 'data'),
    ...(silent === '' ? [] : ['--silent-from', silent]),
  ]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [command, file, ...options], {
      maxBuffer: 64 * megabytes,
    })
    return JSON.parse(stdout)
  } catch (error) {
    return refusalOf(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last line is what the command says to whoever gave it. */
const refusalOf = (error: unknown): string => {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : undefined
  return said === undefined || said === '' ? 'The rehearsal could not be played.' : said
}
