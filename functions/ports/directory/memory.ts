import type { MemoryTable } from '../table/memory-table.ts'
import { addressOf, emailTaken } from './email-taken.ts'
import { inDirectoryOrder } from './order.ts'
import { isMarkable, keepingMark, type Person } from './person.ts'
import type { Directory } from './port.ts'

/** The directory in memory. */
export const memoryDirectory = ({ people }: MemoryTable): Directory => {
  const byEmail = (email: string): Person | undefined =>
    [...people.values()].find(one => addressOf(one.email) === addressOf(email))
  return {
    get: async id => people.get(id),
    getMany: async ids => new Map(ids.flatMap((id): [string, Person][] => entryOf(id, people.get(id)))),
    byEmail: async email => byEmail(email),
    list: async () => [...people.values()].sort(inDirectoryOrder),
    put: async person => {
      const holder = byEmail(person.email)
      if (holder !== undefined && holder.id !== person.id) throw emailTaken(holder.id)
      people.set(person.id, keepingMark(person, people.get(person.id)))
    },
    markUndeliverable: async (personId, mark) => {
      const person = people.get(personId)
      if (person === undefined || !isMarkable(person, mark)) return person
      const marked = { ...person, undeliverable: mark }
      people.set(personId, marked)
      return marked
    },
    clearUndeliverable: async personId => {
      const person = people.get(personId)
      if (person === undefined) return
      const { undeliverable: _mark, ...reached } = person
      people.set(personId, reached)
    },
  }
}

const entryOf = (id: string, person: Person | undefined): [string, Person][] =>
  person === undefined ? [] : [[id, person]]
