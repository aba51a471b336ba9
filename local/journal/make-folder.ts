import { mkdirSync } from 'node:fs'
import { JournalUnusable } from './journal-unusable.ts'

/** Makes sure that there is a folder for journals. Errors: JournalUnusable. */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new JournalUnusable(folder, 'cannot be made', 'Name a folder that can be written to.', cause)
  }
}
