import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { JournalUnusable } from '../journal/journal-unusable.ts'
import { openDurableStore } from '../step-functions/service/durable-store.ts'

/** Whether a system runs on what a folder keeps. Errors: JournalUnusable, for a folder that nobody could use. */
export const isInUse = (folder: string): boolean => {
  const file = join(folder, 'engine.db')
  if (!existsSync(file)) return false
  try {
    openDurableStore(file).close()
    return false
  } catch (error) {
    if (error instanceof JournalUnusable && error.message.includes('in use')) return true
    throw error
  }
}
