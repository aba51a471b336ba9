import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import type { Directory } from '../../functions/ports/directory/port.ts'

/** What people are called on a page. */
export type NameOf = (id: string) => string

/** The names of people by their ids; whoever the directory does not have any more is said so. */
export const namesOf = async (directory: Directory, ids: readonly (string | undefined)[]): Promise<NameOf> => {
  const wanted = ids.flatMap(id => (id === undefined || id === 'system' ? [] : [id]))
  return nameIn(await directory.getMany([...new Set(wanted)]))
}

/** The coordinator's name, for whoever stands before an inspection that is suspended or cancelled; of others nobody asks it. */
export const coordinatorOf = async (
  { directory }: { readonly directory: Directory },
  { status, people }: Inspection,
): Promise<string> => {
  const { coordinator } = people
  if ((status !== 'suspended' && status !== 'cancelled') || coordinator === undefined) return ''
  return (await namesOf(directory, [coordinator]))(coordinator)
}

/** The same from people who were read already. */
export const nameIn =
  (people: ReadonlyMap<string, Person>): NameOf =>
  id =>
    id === 'system' ? 'the system' : (people.get(id)?.name ?? 'somebody who is not in the directory any more')
