import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { openJournal } from '../../journal/journal.ts'
import type { JournalKind } from '../../journal/journal-kind.ts'
import { makeFolder } from '../../journal/make-folder.ts'
import { pack, unpack } from '../../journal/rows.ts'
import type { Answer } from '../people/answer.ts'
import type { TimelineEntry } from '../timeline/entry.ts'
import type { Notes, Standing, Subject } from './notes.ts'

const kind: JournalKind = {
  id: 0x4a49_5248,
  version: 1,
  schema: `
    CREATE TABLE one (what TEXT PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
    CREATE TABLE told (number INTEGER PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
    CREATE TABLE given (
      number INTEGER PRIMARY KEY, answered INTEGER NOT NULL, body TEXT NOT NULL, sum INTEGER NOT NULL
    ) STRICT;
  `,
}

const numbered = z.object({ number: z.number() })

/** The notes of a rehearsal in its folder. Errors: JournalUnusable. */
export const openNotes = (folder: string): Notes & { acknowledged(): Answer[] } => {
  makeFolder(folder)
  const file = join(folder, 'rehearsal.db')
  const journal = openJournal(file, kind)
  const putOne = journal.prepare('INSERT OR REPLACE INTO one VALUES (?, ?, ?)')
  const getOne = journal.prepare('SELECT body, sum FROM one WHERE what = ?')
  const putTold = journal.prepare('INSERT INTO told (body, sum) VALUES (?, ?)')
  const putGiven = journal.prepare('INSERT INTO given (answered, body, sum) VALUES (0, ?, ?) RETURNING number')
  const putAnswered = journal.prepare('UPDATE given SET answered = 1 WHERE number = ?')
  const getGiven = journal.prepare('SELECT body, sum FROM given WHERE answered = ? ORDER BY number')

  const put = (what: string, content: unknown) => {
    const { body, sum } = pack(content)
    putOne.run(what, body, sum)
  }
  const get = <T>(what: string): T | undefined => {
    const row = getOne.get(what)
    return row === undefined ? undefined : unpack<T>(file, what, row)
  }
  const given = (answered: 0 | 1): Answer[] =>
    getGiven.all(answered).map((row): Answer => unpack(file, 'a command', row))

  return {
    begin: (subject, first) =>
      journal.writeNow(() => {
        put('subject', subject)
        put('first', first)
      }),
    keep: (standing, told) =>
      journal.writeNow(() => {
        put('standing', standing)
        for (const entry of told) {
          const { body, sum } = pack(entry)
          putTold.run(body, sum)
        }
      }),
    giving(answer) {
      const { body, sum } = pack(answer)
      const { number } = numbered.parse(putGiven.get(body, sum))
      return () => void putAnswered.run(number)
    },
    interrupted() {
      const subject = get<Subject>('subject')
      const first = get<InspectionRecord>('first')
      const standing = get<Standing>('standing')
      if (subject === undefined || first === undefined || standing === undefined) return undefined
      const rows = journal.prepare('SELECT body, sum FROM told ORDER BY number').all()
      const told = rows.map((row): TimelineEntry => unpack(file, 'the timeline', row))
      return { subject, first, standing, told, unanswered: given(0) }
    },
    acknowledged: () => given(1),
    close: journal.close,
  }
}

const files = ['rehearsal', 'engine', 'mailbox', 'ticks', 'record'].flatMap(name =>
  ['', '-wal', '-shm', '-journal'].map(end => `${name}.db${end}`),
)

/** Removes an earlier rehearsal from a folder; one that is still running keeps its files. Errors: JournalUnusable. */
export const clearFolder = (folder: string): void => {
  openNotes(folder).close()
  for (const file of files) rmSync(join(folder, file), { force: true })
}
