import { globSync, readFileSync } from 'node:fs'

export interface Source {
  readonly path: string
  readonly text: string
}

/** The product's own sources below some folders, comments taken out, so that words are found in code only. */
export const sourcesOf = (...folders: readonly string[]): Source[] =>
  folders
    .flatMap(folder => globSync(`${folder}/**/*.ts`, { exclude: ['**/node_modules/**'] }))
    .map(path => ({
      path,
      text: readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, ''),
    }))

/** Where a pattern stands, as `path: line`. */
export const found = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap(line => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  )
