import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder that differ from what the pages should be, are missing, or belong to no page. */
export const stale = (folder: string, pages: ReadonlyMap<string, string>): string[] => {
  const kept = new Map(globSync('*.md', { cwd: folder }).map(file => [file, readFileSync(join(folder, file), 'utf8')]))
  return [...new Set([...kept.keys(), ...pages.keys()])].filter(file => kept.get(file) !== pages.get(file)).sort()
}
