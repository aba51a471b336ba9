import { join } from 'node:path'
import { openJournal } from '../journal/journal.ts'
import type { JournalKind } from '../journal/journal-kind.ts'
import { damaged } from '../journal/journal-unusable.ts'
import { makeFolder } from '../journal/make-folder.ts'
import { pack, unpack } from '../journal/rows.ts'
import { contentsIn, folderContents } from './folder-contents.ts'
import { createObjects, type Notes, type Objects, oneText, type StoredObject } from './objects.ts'

const kind: JournalKind = {
  id: 0x4a49_4f42,
  version: 1,
  schema: 'CREATE TABLE object (name TEXT PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) STRICT',
}

/**
 * Objects in a folder: the content is on the disk before the journal names it, and the journal before the object is
 * acknowledged. Content that no object names, of an upload that was killed, is cleared away. Errors: JournalUnusable.
 */
export const openObjects = (folder: string, now: () => number): Objects & { readonly close: () => void } => {
  const contentFolder = join(folder, 'content')
  makeFolder(contentFolder)
  const journal = openJournal(join(folder, 'objects.db'), kind)
  try {
    const rows = journal.prepare('SELECT body, sum FROM object ORDER BY name').all()
    const before = rows.map((row): StoredObject => unpack(journal.file, 'an object', row))
    const contents = folderContents(contentFolder)
    const present = new Set(contentsIn(contentFolder))
    const lost = before.find(one => !present.has(one.content))
    if (lost !== undefined) throw damaged(journal.file, `the content of ${oneText(lost)} is missing`)
    const named = new Set(before.map(one => one.content))
    for (const id of present) if (!named.has(id)) contents.remove(id)
    return { ...createObjects({ contents, now, before, notes: notesIn(journal) }), close: journal.close }
  } catch (error) {
    journal.close()
    throw error
  }
}

const notesIn = (journal: ReturnType<typeof openJournal>): Notes => {
  const insert = journal.prepare('INSERT OR REPLACE INTO object (name, body, sum) VALUES (?, ?, ?)')
  const remove = journal.prepare('DELETE FROM object WHERE name = ?')
  return {
    keep: object =>
      journal.writeNow(() => {
        const { body, sum } = pack(object)
        insert.run(oneText(object), body, sum)
      }),
    forget: name => journal.writeNow(() => void remove.run(oneText(name))),
  }
}
