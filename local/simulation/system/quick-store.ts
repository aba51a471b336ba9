import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import type { DueThing } from '../../../functions/ports/inspection-store/due-thing.ts'
import { memoryInspectionStore } from '../../../functions/ports/inspection-store/memory.ts'
import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import { dueOfInspection, dueOfNotice, dueOfRequest, dueOfStep } from '../../../functions/ports/table/due.ts'
import type { MemoryRecord, MemoryTable } from '../../../functions/ports/table/memory-table.ts'

/**
 * The store in memory, which works out records and lists once after a write and not at every reading. `writes` counts the
 * writes and has to be raised before each.
 */
export const quickStore = (table: MemoryTable, writes: () => number): InspectionStore => {
  const store = memoryInspectionStore(table)
  const once = <Answer>(work: () => Answer): (() => Answer) => {
    let known: { readonly at: number; readonly answer: Answer } | undefined
    return () => {
      if (known?.at !== writes()) known = { at: writes(), answer: work() }
      return known.answer
    }
  }
  const records = new Map<string, () => Promise<InspectionRecord>>()
  const due = once(() => allDue(table))
  return {
    ...store,
    load: id => {
      const loaded = records.get(id) ?? once(() => store.load(id))
      records.set(id, loaded)
      return loaded()
    },
    listDue: async (until, limit) => {
      const last = new Date(until).toISOString()
      const beyond = due().findIndex(one => one.dueAt > last)
      return due().slice(0, Math.min(limit, beyond < 0 ? limit : beyond))
    },
    nextDue: async () => due()[0]?.dueAt,
  }
}

/** Everything that is or will be due, soonest first: as the memory store lists it. */
const allDue = ({ records }: MemoryTable): readonly DueThing[] =>
  [...records.values()].flatMap(dueOf).sort((a, b) => (a.dueAt === b.dueAt ? 0 : a.dueAt < b.dueAt ? -1 : 1))

const known = new WeakMap<object, DueThing | 'nothing'>()

/** Things are never changed in place, so that each is looked at once. */
const remembered = (thing: object, work: () => DueThing | undefined): DueThing[] => {
  const answer = known.get(thing) ?? work() ?? 'nothing'
  known.set(thing, answer)
  return answer === 'nothing' ? [] : [answer]
}

const dueOf = ({ inspection, steps, requests, notices, givenUp }: MemoryRecord): DueThing[] => {
  const { id } = inspection
  const things = remembered(inspection, () => dueOfInspection(inspection))
  for (const one of notices.values())
    if (one.state === 'due' || (one.state === 'claimed' && !givenUp.has(one.slot)))
      things.push(...remembered(one, () => dueOfNotice(id, one)))
  for (const one of requests.values()) things.push(...remembered(one, () => dueOfRequest(id, one)))
  for (const one of steps.values()) things.push(...remembered(one, () => dueOfStep(id, one)))
  return things
}
