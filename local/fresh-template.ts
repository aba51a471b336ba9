import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['{infra,workflows,functions,domain}/**/*.{ts,json}', 'cdk.json', 'package-lock.json']

/**
 * Makes sure that `cdk.out` holds the template of the sources as they are now; synthesises it only when they differ from
 * those it was made of. Yields the folder. Errors: an Error with what the synthesis said.
 */
export const freshTemplate = (root: string, say: (line: string) => void): string => {
  const folder = join(root, 'cdk.out')
  const stamp = join(folder, 'sources.sha256')
  const now = digest(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return folder
  say('Synthesising the template once, because its sources have changed …')
  const made = spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: folder },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`the template could not be synthesised:\n${made.stderr}${made.stdout}`)
  writeFileSync(stamp, now)
  return folder
}

const digest = (root: string): string => {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root }).sort()) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
