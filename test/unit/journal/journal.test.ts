import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../../local/journal/journal.ts'
import type { JournalKind } from '../../../local/journal/journal-kind.ts'
import { JournalUnusable } from '../../../local/journal/journal-unusable.ts'
import { pack, unpack } from '../../../local/journal/rows.ts'
import { aFolder } from '../../setup/a-folder.ts'

const kind: JournalKind = { id: 7, version: 1, schema: 'CREATE TABLE word (text TEXT PRIMARY KEY) STRICT' }
const aFile = () => join(aFolder(), 'words.db')
const words = (journal: ReturnType<typeof openJournal>) => journal.prepare('SELECT text FROM word ORDER BY text').all()
const writing = (journal: ReturnType<typeof openJournal>) => {
  const insert = journal.prepare('INSERT INTO word VALUES (?)')
  return (text: string) => journal.write(() => void insert.run(text))
}

/** What a process that was killed at this moment would leave. */
const killed = (file: string): string => {
  const copy = join(aFolder(), 'killed.db')
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`)
  return copy
}

describe('a journal', () => {
  it('has on the disk what it said was written, however its process ends', async () => {
    const file = aFile()
    const journal = openJournal(file, kind)
    const write = writing(journal)
    await Promise.all([write('one'), write('two')])
    void write('three')
    const found = openJournal(killed(file), kind)
    expect(words(found)).toEqual([{ text: 'one' }, { text: 'two' }])
    found.close()
    journal.close()
  })

  it('writes what still waits when it is closed', () => {
    const file = aFile()
    const journal = openJournal(file, kind)
    void writing(journal)('last')
    journal.close()
    const again = openJournal(file, kind)
    expect(words(again)).toEqual([{ text: 'last' }])
    again.close()
  })

  it('writes all of one moment or none, and says so to each', async () => {
    const journal = openJournal(aFile(), kind)
    const write = writing(journal)
    const outcomes = await Promise.allSettled([write('one'), write('two'), write('one')])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(words(journal)).toEqual([])
    await write('four')
    expect(words(journal)).toEqual([{ text: 'four' }])
    journal.close()
  })
})

describe('a journal that cannot be used', () => {
  const refusal = (file: string, given = kind): unknown => {
    try {
      openJournal(file, given)
    } catch (error) {
      return error
    }
    return undefined
  }
  const written = (of = kind): string => {
    const file = aFile()
    openJournal(file, of).close()
    return file
  }

  it('is refused, and left as it is, when its bytes are damaged', () => {
    const file = written()
    const bytes = readFileSync(file)
    bytes.fill(0xab, 4096, 8192)
    writeFileSync(file, bytes)
    expect(refusal(file)).toBeInstanceOf(JournalUnusable)
    expect(refusal(file)).toMatchObject({ message: expect.stringMatching(/is damaged: .*Restore the folder/s) })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is refused when it is no database at all', () => {
    const file = aFile()
    writeFileSync(file, 'these are minutes of a meeting, and longer than the header of a database would be. '.repeat(9))
    expect(refusal(file)).toMatchObject({
      message: expect.stringMatching(/words\.db is damaged: file is not a database/),
    })
  })

  it('is refused when a newer version wrote it', () => {
    const message = expect.stringMatching(/newer version of this program \(format 2, this one knows 1\)\. Go on with/)
    expect(refusal(written({ ...kind, version: 2 }))).toMatchObject({ name: 'JournalUnusable', message })
  })

  it('is refused when it is about something else', () => {
    const file = aFile()
    const other = new DatabaseSync(file)
    other.exec('CREATE TABLE recipe (text TEXT)')
    other.close()
    expect(refusal(file)).toMatchObject({ message: expect.stringMatching(/is a database of something else/) })
  })

  it('is refused while another one has it', () => {
    const file = aFile()
    const first = openJournal(file, kind)
    expect(refusal(file)).toMatchObject({ message: expect.stringMatching(/is in use by another process/) })
    first.close()
    expect(refusal(file)).toBeUndefined()
  })

  it('is refused where there can be no file', () => {
    const folder = join(aFolder(), 'words.db')
    mkdirSync(folder)
    expect(refusal(folder)).toMatchObject({ message: expect.stringMatching(/cannot be opened\. Name a folder/) })
  })

  it('has no row believed whose checksum is wrong', () => {
    const row = pack({ amount: 1 })
    expect(unpack('a.db', 'the amount', row)).toEqual({ amount: 1 })
    const forged = { ...row, body: row.body.replace('1', '2') }
    expect(() => unpack('a.db', 'the amount', forged)).toThrow(/a\.db is damaged: what it says of the amount/)
  })
})
