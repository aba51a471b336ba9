import type { Person, Undeliverable } from './person.ts'

/** The people of all inspections. Errors of every call: StoreUnavailable. */
export interface Directory {
  /** The person with this id; undefined if the directory has none. */
  get(id: string): Promise<Person | undefined>
  /** The people with these ids, by id; unknown ones are absent. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Who has this address, whatever its case; undefined if nobody has. */
  byEmail(email: string): Promise<Person | undefined>
  /** Everybody, by organisation and name. A list: may lag by a second. */
  list(): Promise<readonly Person[]>
  /**
   * Adds the person, or replaces the one with the same id; a mark on the address stays for as long as the address does. Errors: EmailTaken when somebody else has the address; nothing is
   * written then.
   */
  put(person: Person): Promise<void>
  /**
   * Marks that a person cannot be written to at an address, unless that is marked already or he or she has another one by
   * now. Yields the person as he or she is after that; undefined if the directory has nobody with this id.
   */
  markUndeliverable(personId: string, mark: Undeliverable): Promise<Person | undefined>
  /** Takes such a mark away: somebody knows that the address is right. Nothing to do where there is none. */
  clearUndeliverable(personId: string): Promise<void>
}
