import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { freshTemplate } from '../fresh-template.ts'
import { readDeployment } from '../template/deployment.ts'
import { pages } from './pages.ts'
import { stale } from './stale.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'docs', 'workflows')
const cdkOut = freshTemplate(root, line => process.stderr.write(`${line}\n`))
const all = pages(readDeployment(cdkOut))
const changed = stale(folder, all)

if (process.argv.includes('--check')) {
  for (const file of changed) process.stderr.write(`docs/workflows/${file} is not up to date: npm run diagrams\n`)
  process.exitCode = changed.length === 0 ? 0 : 1
} else {
  mkdirSync(folder, { recursive: true })
  for (const file of changed) rmSync(join(folder, file), { force: true })
  for (const [file, text] of all) writeFileSync(join(folder, file), text)
  process.stdout.write(`Wrote ${all.size} pages in docs/workflows, ${changed.length} of them new or changed.\n`)
}
