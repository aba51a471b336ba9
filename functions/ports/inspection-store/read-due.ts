import { dueOfInspection, dueOfNotice, dueOfRequest, dueOfStep } from '../table/due.ts'
import { inspectionIdOf } from '../table/keys.ts'
import { readInspection, readKey, readNotice, readRequest, readStep } from '../table/read-item.ts'
import type { DueThing } from './due-thing.ts'

/** The due thing that an item of the index stands for. Errors: an Error for an item that has no business there. */
export const readDue = (item: unknown): DueThing => {
  const key = readKey(item)
  const due = dueOf(inspectionIdOf(key), key.SK, item)
  if (due === undefined) throw new Error(`${key.PK} ${key.SK} stands among the due things and is not due`)
  return due
}

const dueOf = (id: string, sortKey: string, item: unknown): DueThing | undefined => {
  switch (sortKey.split('#')[0]) {
    case 'META':
      return dueOfInspection(readInspection(item))
    case 'STEP':
      return dueOfStep(id, readStep(item))
    case 'REQUEST':
      return dueOfRequest(id, readRequest(item))
    case 'NOTICE':
      return dueOfNotice(id, readNotice(item))
    default:
      return undefined
  }
}
