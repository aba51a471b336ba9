import { join } from 'node:path'
import { makeFolder } from './journal/make-folder.ts'
import { memoryObjects, type Objects } from './s3/objects.ts'
import { openObjects } from './s3/open-objects.ts'
import { forgottenTicks, openTicks, type Ticks } from './schedules/ticks.ts'
import { createMailbox, type Mailbox, openMailbox } from './ses/mailbox.ts'
import { openDurableStore } from './step-functions/service/durable-store.ts'
import { createMemoryStore, type Store } from './step-functions/service/store.ts'

/** What outlives the process, if it has a folder. */
export interface Kept {
  /** The file of the database of the record. */
  readonly recordFile: string | undefined
  readonly store: Store
  readonly mailbox: Mailbox
  readonly ticks: Ticks
  readonly objects: Objects
  close(): void
}

/** Opens what a folder keeps, or begins it; without a folder all of it is in memory. Errors: JournalUnusable. */
export const openKept = (folder: string | undefined, now: () => number, nextId: () => string): Kept => {
  if (folder === undefined)
    return {
      recordFile: undefined,
      store: createMemoryStore(),
      mailbox: createMailbox(now, nextId),
      ticks: forgottenTicks,
      objects: memoryObjects(now),
      close: () => {},
    }
  makeFolder(folder)
  const opened: { close(): void }[] = []
  const open = <T extends { close(): void }>(part: T): T => {
    opened.push(part)
    return part
  }
  const close = () => {
    for (const part of opened.splice(0)) part.close()
  }
  try {
    const store = open(openDurableStore(join(folder, 'engine.db')))
    const mailbox = open(openMailbox(join(folder, 'mailbox.db'), now, nextId))
    const ticks = open(openTicks(join(folder, 'ticks.db')))
    const objects = open(openObjects(join(folder, 'files'), now))
    return { recordFile: join(folder, 'record.db'), store, mailbox, ticks, objects, close }
  } catch (error) {
    close()
    throw error
  }
}
