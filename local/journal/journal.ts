import { DatabaseSync, type SQLInputValue, type StatementResultingChanges } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JournalKind } from './journal-kind.ts'
import { checkOpened, explained } from './opening.ts'

export interface Statement {
  run(...values: SQLInputValue[]): StatementResultingChanges
  all(...values: SQLInputValue[]): unknown[]
  get(...values: SQLInputValue[]): unknown
}

export interface Journal {
  readonly file: string
  prepare(sql: string): Statement
  /**
   * Does `work`, whose statements write, together with all other work of this moment in one transaction. Resolves when it
   * is on the disk; rejects, for all of them, when it could not be written.
   */
  write(work: () => void): Promise<void>
  /** Writes at once. */
  writeNow(work: () => void): void
  /** Writes what waits and ends. What is written after that is never kept and its promise never resolves, as after a kill. */
  close(): void
}

/** Opens a journal, or begins one where there is none. One process at a time. Errors: JournalUnusable. */
export const openJournal = (file: string, kind: JournalKind): Journal => {
  const database = explained(file, () => new DatabaseSync(file))
  try {
    explained(file, () => checkOpened(database, file, kind))
  } catch (error) {
    database.close()
    throw error
  }

  const inTransaction = (work: () => void) => {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  let waiting: (() => void)[] = []
  let group: Promise<void> | undefined

  const commitGroup = () => {
    const works = waiting
    waiting = []
    group = undefined
    inTransaction(() => {
      for (const work of works) work()
    })
  }

  const nextGroup = async () => {
    await nextTurn()
    if (!database.isOpen) await new Promise(() => {})
    commitGroup()
  }

  return {
    file,
    prepare: sql => database.prepare(sql),
    write(work) {
      waiting.push(work)
      group ??= nextGroup()
      return group
    },
    writeNow: inTransaction,
    close() {
      if (waiting.length > 0) commitGroup()
      database.close()
    },
  }
}
