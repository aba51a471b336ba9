import { readFileSync } from 'node:fs'
import { readExample } from '../../local/rehearsal/example/read.ts'
import type { Example } from '../../local/rehearsal/example/schema.ts'

/** An example of the examples folder, with what a test wants different. */
export const anInspection = (name: string, overrides: Partial<Example> = {}): Example => ({
  ...readExample(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8')),
  ...overrides,
})
