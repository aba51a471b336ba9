import type { MemoryTable } from '../table/memory-table.ts'
import type { Person } from './person.ts'
import type { Directory } from './port.ts'

/** The directory in memory. */
export const memoryDirectory = ({ people }: MemoryTable): Directory => ({
  get: async id => people.get(id),
  getMany: async ids => new Map(ids.flatMap((id): [string, Person][] => entryOf(id, people.get(id)))),
  put: async person => {
    people.set(person.id, person)
  },
})

const entryOf = (id: string, person: Person | undefined): [string, Person][] =>
  person === undefined ? [] : [[id, person]]
