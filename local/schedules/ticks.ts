import * as z from 'zod'
import { openJournal } from '../journal/journal.ts'
import type { JournalKind } from '../journal/journal-kind.ts'

/** Where a schedule stands: its last tick that ran to its end, in epoch milliseconds, and how many were skipped by then. */
export interface Standing {
  readonly lastMs: number
  readonly skipped: number
}

/** What ticks have run, by the schedule's logical id; a tick that was cut off runs again. */
export interface Ticks {
  standing(schedule: string): Standing | undefined
  ran(schedule: string, standing: Standing): void
}

const kind: JournalKind = {
  id: 0x4a49_5443,
  version: 1,
  schema: 'CREATE TABLE tick (schedule TEXT PRIMARY KEY, lastMs INTEGER NOT NULL, skipped INTEGER NOT NULL) STRICT',
}

const row = z.object({ lastMs: z.number(), skipped: z.number() })

/** The ticks on a file. Errors: JournalUnusable. */
export const openTicks = (file: string): Ticks & { readonly close: () => void } => {
  const journal = openJournal(file, kind)
  const select = journal.prepare('SELECT lastMs, skipped FROM tick WHERE schedule = ?')
  const put = journal.prepare('INSERT OR REPLACE INTO tick VALUES (?, ?, ?)')
  return {
    standing: schedule => row.optional().parse(select.get(schedule)),
    ran: (schedule, { lastMs, skipped }) => journal.writeNow(() => void put.run(schedule, lastMs, skipped)),
    close: journal.close,
  }
}

/** Ticks that nobody needs to know of later. */
export const forgottenTicks: Ticks = { standing: () => undefined, ran: () => {} }
