import { openJournal } from '../journal/journal.ts'
import type { JournalKind } from '../journal/journal-kind.ts'
import { pack, unpack } from '../journal/rows.ts'

/** An e-mail as it was accepted for sending. */
export interface Message {
  readonly id: string
  /** Epoch milliseconds of the local clock. */
  readonly at: number
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text: string | undefined
  readonly html: string | undefined
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet: string | undefined
}
export type Letter = Omit<Message, 'id' | 'at'>

export interface Mailbox {
  /** All messages, oldest first. */
  messages(): readonly Message[]
  /** Keeps a letter and yields its id. */
  accept(letter: Letter): string
}

/** The mail that left the system; none of it goes anywhere. */
export const createMailbox = (
  now: () => number,
  nextId: () => string,
  { before = [], keep = () => {} }: { before?: readonly Message[]; keep?: (message: Message) => void } = {},
): Mailbox => {
  const messages: Message[] = [...before]
  return {
    messages: () => messages,
    accept(letter) {
      const message = { id: nextId(), at: now(), ...letter }
      keep(message)
      messages.push(message)
      return message.id
    },
  }
}

const kind: JournalKind = {
  id: 0x4a49_4d42,
  version: 1,
  schema: 'CREATE TABLE message (number INTEGER PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) STRICT',
}

/** A mailbox on a file: a letter is on the disk before it is accepted. Errors: JournalUnusable. */
export const openMailbox = (
  file: string,
  now: () => number,
  nextId: () => string,
): Mailbox & { readonly close: () => void } => {
  const journal = openJournal(file, kind)
  const rows = journal.prepare('SELECT body, sum FROM message ORDER BY number').all()
  const before = rows.map((row): Message => unpack(file, 'a message', row))
  const insert = journal.prepare('INSERT INTO message (body, sum) VALUES (?, ?)')
  const keep = (message: Message) =>
    journal.writeNow(() => {
      const { body, sum } = pack(message)
      insert.run(body, sum)
    })
  return { ...createMailbox(now, nextId, { before, keep }), close: journal.close }
}
