import type { MemoryTable } from '../table/memory-table.ts'
import { addressOf, emailTaken } from './email-taken.ts'
import { inDirectoryOrder } from './order.ts'
import { type Person, undeliverableNow } from './person.ts'
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
      people.set(person.id, person)
    },
    markUndeliverable: async (personId, mark) => {
      const person = people.get(personId)
      if (person === undefined || person.email !== mark.email || undeliverableNow(person) !== undefined) return person
      const marked = { ...person, undeliverable: mark }
      people.set(personId, marked)
      return marked
    },
  }
}

const entryOf = (id: string, person: Person | undefined): [string, Person][] =>
  person === undefined ? [] : [[id, person]]
