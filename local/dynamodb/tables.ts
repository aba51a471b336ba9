import type { Table } from '../template/table.ts'
import type { DynamoDbFront } from './front.ts'

/** The tables of the running system, for what drives or watches it from outside. */
export interface Tables extends Pick<DynamoDbFront, 'call' | 'peek'> {
  /** The name of the table of a logical id or name. Errors: an Error that lists the tables there are. */
  nameOf(which: string): string
  /** The database itself, unmetered: for clients of what looks on and is no part of the system. */
  readonly endpoint: string
}

export const createTablesView = (
  tables: readonly Table[],
  { call, peek }: DynamoDbFront,
  endpoint: string,
): Tables => ({
  call,
  peek,
  endpoint,
  nameOf(which) {
    const found = tables.find(({ name, logicalId }) => name === which || logicalId === which)
    if (found) return found.name
    throw new Error(`There is no table ${which}; there are: ${tables.map(({ logicalId }) => logicalId).join(', ')}`)
  },
})
