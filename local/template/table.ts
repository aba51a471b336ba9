import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import type { Resolving } from './resolving.ts'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })).min(1)
const projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
})
const index = z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projection })

// What of a table's properties matters here: keys and indexes. Billing, streams, backups and encryption don't.
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
})

/** A table of the template, under its physical name. */
export interface Table extends z.output<typeof tableProperties> {
  readonly logicalId: string
  readonly name: string
}

export const tableOf = (one: Declared, resolving: Resolving): Table => {
  const { identity, properties } = read(one, tableProperties, resolving)
  return { logicalId: one.logicalId, name: identity.name, ...properties }
}
