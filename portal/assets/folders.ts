import { existsSync } from 'node:fs'

/** Our own styles and signs: beside the source, and beside the bundle that is deployed. */
export const ownFolder = new URL('./own/', import.meta.url)

const beside = new URL('./design-system/', import.meta.url)

const ofPackage = (): URL => new URL('./dist/', import.meta.resolve('@scottish-government/design-system/package.json'))

/** What the design system serves: copied beside the bundle where it is deployed, else in its package. */
export const designSystemFolder = existsSync(beside) ? beside : ofPackage()
