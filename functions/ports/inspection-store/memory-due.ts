import { dueOfInspection, dueOfNotice, dueOfRequest, dueOfStep } from '../table/due.ts'
import { inKeyOrder, type MemoryRecord, type MemoryTable } from '../table/memory-table.ts'
import type { DueThing } from './due-thing.ts'

const isDue = (thing: DueThing | undefined): thing is DueThing => thing !== undefined

const dueOfRecord = ({ inspection, steps, requests, notices, givenUp }: MemoryRecord): DueThing[] => {
  const { id } = inspection
  const watched = inKeyOrder(notices).filter(one => !givenUp.has(one.slot))
  return [
    dueOfInspection(inspection),
    ...watched.map(one => dueOfNotice(id, one)),
    ...inKeyOrder(requests).map(one => dueOfRequest(id, one)),
    ...inKeyOrder(steps).map(one => dueOfStep(id, one)),
  ].filter(isDue)
}

/** Everything that is or will be due, soonest first. */
export const allDue = ({ records }: MemoryTable): DueThing[] =>
  inKeyOrder(records)
    .flatMap(dueOfRecord)
    .sort((a, b) => (a.dueAt === b.dueAt ? 0 : a.dueAt < b.dueAt ? -1 : 1))
