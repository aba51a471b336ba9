import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the repository in which bugs can be planted. */
export interface Copy {
  readonly folder: string
  remove(): void
}

/** Copies what git knows or would know of, with the packages linked. */
export const copyOf = (root: string): Copy => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-inspections-bugs-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const files = listed.toString().split('\0')
  for (const file of files.filter(one => one !== '' && existsSync(join(root, one))))
    cpSync(join(root, file), join(folder, file))
  if (existsSync(join(root, 'cdk.out'))) cpSync(join(root, 'cdk.out'), join(folder, 'cdk.out'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
