import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that goes when the test has ended. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-inspections-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
