import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../journal/make-folder.ts'

const databases = ['record.db', 'engine.db', 'mailbox.db', 'ticks.db']
const ours = [
  ...databases.flatMap(one => [one, `${one}-wal`, `${one}-shm`, `${one}-journal`]),
  'files',
  'clock.json',
  'seeded',
]

const markIn = (folder: string): string => join(folder, 'seeded')

/** Whether a first start got to the present in this folder. */
export const isSeeded = (folder: string): boolean => existsSync(markIn(folder))

/** Notes that it did. */
export const markSeeded = (folder: string): void => writeFileSync(markIn(folder), '')

/** Makes the folder, and empties it of what is ours unless it is to be gone on with; nothing else in it is touched. */
export const prepareFolder = (folder: string, { reset }: { readonly reset: boolean }): void => {
  makeFolder(folder)
  if (reset || !isSeeded(folder)) for (const one of ours) rmSync(join(folder, one), { recursive: true, force: true })
}
