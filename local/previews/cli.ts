import { mkdirSync, writeFileSync } from 'node:fs'
import { previewsPage } from './page.ts'
import { previews } from './previews.ts'

const all = previews()
writeFileSync(new URL('../../docs/messages.md', import.meta.url), previewsPage(all))
// The HTML is for looking at in a browser, and is not kept.
const folder = new URL('../../dist/previews/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const { name, html } of all) writeFileSync(new URL(`${name}.html`, folder), html)
process.stdout.write(`Wrote docs/messages.md and ${all.length} pages in dist/previews.\n`)
