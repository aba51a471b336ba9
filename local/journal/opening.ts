import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import type { JournalKind } from './journal-kind.ts'
import { damaged, JournalUnusable } from './journal-unusable.ts'

// Exclusive: two processes that went on with the same executions would do everything twice.
const settings = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`

const numberIn = (database: DatabaseSync, pragma: 'application_id' | 'user_version'): number =>
  z.record(z.string(), z.number()).parse(database.prepare(`PRAGMA ${pragma}`).get())[pragma] ?? 0

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined

const begin = (database: DatabaseSync, { id, version, schema }: JournalKind): void => {
  database.exec(`BEGIN; ${schema}; PRAGMA application_id = ${id}; PRAGMA user_version = ${version}; COMMIT;`)
}

/** Makes sure that a file is a whole journal of this kind and version; an empty one is begun. Errors: JournalUnusable. */
export const checkOpened = (database: DatabaseSync, file: string, kind: JournalKind): void => {
  database.exec(settings)
  if (isEmpty(database)) begin(database, kind)
  if (numberIn(database, 'application_id') !== kind.id)
    throw new JournalUnusable(file, 'is a database of something else', 'Name another folder for the data.')
  const version = numberIn(database, 'user_version')
  if (version > kind.version) {
    const problem = `was written by a newer version of this program (format ${version}, this one knows ${kind.version})`
    throw new JournalUnusable(file, problem, 'Go on with the newer version, or name another folder for the data.')
  }
  const [first] = database.prepare('PRAGMA quick_check(1)').all()
  const said = z.object({ quick_check: z.string() }).parse(first).quick_check
  if (said !== 'ok') throw damaged(file, said)
}

const sqliteError = z.object({ errcode: z.number() })

// SQLite's primary result codes, https://sqlite.org/rescode.html
const codes = { busy: 5, corrupt: 11, cannotOpen: 14, notADatabase: 26 }

/** Does `open`, with SQLite's errors put as what they mean for a journal. Errors: JournalUnusable. */
export const explained = <T>(file: string, open: () => T): T => {
  try {
    return open()
  } catch (cause) {
    const known = sqliteError.safeParse(cause)
    // The lower byte is the primary code.
    const code = known.success ? known.data.errcode & 0xff : undefined
    if (code === codes.busy)
      throw new JournalUnusable(file, 'is in use by another process', 'Stop that one, or name another folder.', cause)
    if (code === codes.cannotOpen)
      throw new JournalUnusable(file, 'cannot be opened', 'Name a folder that can be written to.', cause)
    if (code === codes.notADatabase || code === codes.corrupt)
      throw damaged(file, cause instanceof Error ? cause.message : 'it cannot be read', cause)
    throw cause
  }
}
