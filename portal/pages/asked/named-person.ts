import type { Person } from '../../../functions/ports/directory/person.ts'
import type { Directory } from '../../../functions/ports/directory/port.ts'
import { problem } from '../../http/form.ts'
import { newId } from '../directory/entry.ts'

/** What an answer says about somebody. */
interface Named {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly organisation?: string | undefined
  readonly title?: string | undefined
  readonly phone?: string | undefined
}

/**
 * The person whom the answer names: from the directory if the address is known there, otherwise a new entry. Who works for
 * another partnership too stays as the directory has it. Errors: InputInvalid for people of the inspectorate.
 */
export const personIn = async (
  { name = '', email = '', organisation = '', title, phone }: Named,
  area: string,
  { directory, secret }: { readonly directory: Directory; readonly secret: () => string },
): Promise<Person> => {
  const known = await directory.byEmail(email)
  if (known?.access?.kind === 'staff') throw problem('email', 'Enter the address of somebody of your partnership')
  if (known?.access?.areas.some(one => one !== area)) return known
  const id = known?.id ?? newId(email, secret().slice(0, 6))
  return {
    ...known,
    id,
    name,
    email,
    organisation,
    ...(title === undefined ? {} : { title }),
    ...(phone === undefined ? {} : { phone }),
  }
}
