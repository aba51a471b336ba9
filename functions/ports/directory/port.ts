import type { Person } from './person.ts'

/** The people of all inspections. Errors of every call: StoreUnavailable. */
export interface Directory {
  /** The person with this id; undefined if the directory has none. */
  get(id: string): Promise<Person | undefined>
  /** The people with these ids, by id; unknown ones are absent. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Adds the person, or replaces the one with the same id. */
  put(person: Person): Promise<void>
}
