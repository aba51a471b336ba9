import type { Person } from './person.ts'

/** What the directory is sorted by: organisation, name, id. */
export const directorySort = ({ organisation, name, id }: Person): string => `${organisation}#${name}#${id}`

export const inDirectoryOrder = (a: Person, b: Person): number => (directorySort(a) < directorySort(b) ? -1 : 1)
