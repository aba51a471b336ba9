import type { Table } from '../template/table.ts'
import type { DynamoDbFront } from './front.ts'

/** Creates the tables of the template, with their keys and indexes; one that is there already is kept as it is. */
export const createTables = async ({ peek }: Pick<DynamoDbFront, 'peek'>, tables: readonly Table[]): Promise<void> => {
  await Promise.all(tables.map(table => createTable(peek, table)))
}

const createTable = async (peek: DynamoDbFront['peek'], { logicalId: _id, name, ...properties }: Table) => {
  try {
    await peek('CreateTable', { TableName: name, BillingMode: 'PAY_PER_REQUEST', ...properties })
  } catch (error) {
    const isThere = error instanceof Error && error.name === 'ResourceInUseException'
    if (!isThere) throw new Error(`Table ${name} could not be created`, { cause: error })
  }
}
