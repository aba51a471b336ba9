import type { Person } from '../../../functions/ports/directory/person.ts'
import { accessWords } from './access-words.ts'

/** The parts of the directory that one can look at. */
export const kinds = {
  all: { text: 'Everybody', holds: () => true },
  'no-access': { text: 'Cannot sign in', holds: ({ access }) => access === undefined },
  staff: { text: 'Staff', holds: ({ access }) => access?.kind === 'staff' },
  partners: { text: 'Partners', holds: ({ access }) => access?.kind === 'partner' },
} as const satisfies Record<string, { readonly text: string; readonly holds: (person: Person) => boolean }>
export type Kind = keyof typeof kinds

export const isKind = (word: string | undefined): word is Kind => word !== undefined && word in kinds

/** Those in whose entry every word of the search stands somewhere, whatever its case and accents. */
export const matching = (people: readonly Person[], search: string): Person[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter(word => word !== '')
  return people.filter(one => {
    const entry = plain(entryOf(one))
    return words.every(word => entry.includes(word))
  })
}

const entryOf = ({ name, email, organisation, title = '', phone = '', access }: Person): string =>
  [name, email, organisation, title, phone, accessWords(access)].join(' ')

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
