import type { Directory } from '../../../functions/ports/directory/port.ts'
import { type Calls, storeTrouble } from './life.ts'

/** The directory as one invocation meets it. */
export const faultyDirectory = (directory: Directory, { read, write, fails }: Calls): Directory => ({
  get: id => read('person', () => directory.get(id)),
  getMany: ids => (ids.length === 0 ? directory.getMany(ids) : read('people', () => directory.getMany(ids))),
  byEmail: email => read('address', () => directory.byEmail(email)),
  list: () => read('directory', () => directory.list()),
  put: person => write(`person ${person.id}`, () => directory.put(person), storeTrouble({ fails })),
  markUndeliverable: (id, mark) =>
    write(`undeliverable ${id}`, () => directory.markUndeliverable(id, mark), storeTrouble({ fails })),
  clearUndeliverable: id =>
    write(`undeliverable ${id}`, () => directory.clearUndeliverable(id), storeTrouble({ fails })),
})
