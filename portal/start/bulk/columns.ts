import { stringify } from 'csv-stringify/sync'
import { neededAtStart, type Role, roles } from '../../../domain/roles/roles.ts'

export type ColumnKey = 'area' | 'footprint' | 'letterDate' | 'reason' | Role

/** One column of the sheet with which several inspections are started. */
export interface Column {
  readonly key: ColumnKey
  readonly heading: string
  readonly holds: string
  /** Whether the column, or a cell of it, may be absent. */
  readonly optional: boolean
}

/** All columns, in the order of the template. */
export const columns: readonly Column[] = [
  { key: 'area', heading: 'Area', holds: 'A council area, such as Falkirk', optional: false },
  { key: 'footprint', heading: 'Footprint', holds: 'A, B or C; empty means the current one', optional: true },
  { key: 'letterDate', heading: 'Letter date', holds: 'A working day, as 2027-01-12 or 12/01/2027', optional: false },
  ...neededAtStart.map(role => ({
    key: role,
    heading: `${roles[role].title} e-mail`,
    holds: 'The address of somebody who is in the directory',
    optional: false,
  })),
  {
    key: 'reason',
    heading: 'Reason for another inspection',
    holds: 'Only where the area has an open inspection already',
    optional: true,
  },
]

/** The column that a heading names, by its title or its role's short name, however it is written. */
export const columnNamed = (heading: string): Column | undefined => {
  const wanted = plain(heading)
  return columns.find(one => plain(one.heading) === wanted || plain(one.key) === wanted)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/email$/, '')

/** An empty sheet: its headings. Excel takes a file for UTF-8 only if it begins with a byte order mark. */
export const templateCsv = (): string =>
  stringify([columns.map(one => one.heading)], { bom: true, record_delimiter: 'windows' })
