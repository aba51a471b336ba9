import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const text = (path: string): string => readFileSync(path, 'utf8')
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(text('package.json')))

describe('the documents', () => {
  const documents = ['README.md', ...globSync('docs/**/*.md')]

  it.each(documents)('%s names only scripts that exist', path => {
    const named = [...text(path).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name ?? '')
    expect(named.filter(name => !(name in manifest.scripts))).toEqual([])
  })

  it.each(documents)('%s links only to files that exist', path => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
    const links = [...text(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '')
    expect(links.filter(link => globSync(`${folder}/${link}`.replace(/\/$/, '')).length === 0)).toEqual([])
  })

  it('gives a reason for every dependency', () => {
    const reasons = text('docs/decisions/0001-libraries.md')
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    const base = (name: string): string =>
      name.replace(/^@aws-(sdk|lambda-powertools)\//, '').replace(/^@types\/.*/, 'types')
    expect(Object.keys(all).filter(name => !reasons.includes(base(name)))).toEqual([])
  })

  it('every version is pinned exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
