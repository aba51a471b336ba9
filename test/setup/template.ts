import { fileURLToPath } from 'node:url'
import { freshTemplate } from '../../local/fresh-template.ts'

/** Synthesises the template once, before any test file asks for it. */
export const setup = (): void => {
  freshTemplate(fileURLToPath(new URL('../..', import.meta.url)), () => undefined)
}
