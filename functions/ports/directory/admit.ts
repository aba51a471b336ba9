import type { Access } from '../../../domain/rights/access.ts'
import type { Person } from './person.ts'
import type { Directory } from './port.ts'

/**
 * Puts a person whom somebody named into the directory; what is known of him or her and was not given anew stays.
 * Errors: EmailTaken.
 */
export const admit = async (
  directory: Directory,
  given: Person,
  accessOf: (before: Access | undefined) => Access | undefined = before => before,
): Promise<void> => {
  const before = await directory.get(given.id)
  const access = accessOf(given.access ?? before?.access)
  const person: Person = { ...before, ...given, ...(access === undefined ? {} : { access }) }
  if (JSON.stringify(person) !== JSON.stringify(before)) await directory.put(person)
}
