import { memoryDirectory } from '../../functions/ports/directory/memory.ts'
import { memoryInspectionStore } from '../../functions/ports/inspection-store/memory.ts'
import { memoryNoticeLedger } from '../../functions/ports/notice-ledger/memory.ts'
import { memorySwitches } from '../../functions/ports/switches/memory.ts'
import { createMemoryTable } from '../../functions/ports/table/memory-table.ts'
import type { Backend, World } from './backend.ts'

const open = async (): Promise<World> => {
  const table = createMemoryTable()
  const eventsOf = (id: string) => table.records.get(id)?.events ?? []
  const placeOf = (id: string, number: number): number => eventsOf(id).findIndex(one => one.number === number)
  return {
    store: memoryInspectionStore(table),
    ledger: memoryNoticeLedger(table),
    directory: memoryDirectory(table),
    switches: memorySwitches(table),
    forge: async (id, number, by) => {
      const event = eventsOf(id)[placeOf(id, number)]
      if (event !== undefined) eventsOf(id).splice(placeOf(id, number), 1, { ...event, by })
    },
    remove: async (id, number) => {
      eventsOf(id).splice(placeOf(id, number), 1)
    },
    close: async () => undefined,
  }
}

export const memoryBackend: Backend = { name: 'memory', start: async () => ({ open, stop: async () => undefined }) }
