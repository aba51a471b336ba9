import * as z from 'zod'
import { sortable } from '../table/due.ts'
import { boardPartition, boardPrefix, duePartition, overPartition } from '../table/index-attributes.ts'
import { inspectionIdOf } from '../table/keys.ts'
import { queryIndex } from '../table/query.ts'
import { readInspection, readKey, readRequest } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import type { InspectionStore } from './port.ts'
import { readDue } from './read-due.ts'

const placed = z.object({ dueAt: z.string() })

type Lists = Pick<
  InspectionStore,
  'listDue' | 'nextDue' | 'listOpen' | 'listOver' | 'openInspectionsOf' | 'openRequestsOf'
>

/** The lists, from the sparse indexes of DynamoDB. */
export const dynamoDbLists = (table: Table): Lists => ({
  listDue: async (until, limit) =>
    (await queryIndex(table, 'due', duePartition, { upTo: sortable(until) }, limit)).map(readDue),

  nextDue: async () => {
    const [first] = await queryIndex(table, 'due', duePartition, undefined, 1)
    return first === undefined ? undefined : placed.parse(first).dueAt
  },

  listOpen: async () => (await queryIndex(table, 'board', boardPartition)).map(readInspection),

  listOver: async ({ area, limit } = {}) => {
    const range = area === undefined ? undefined : { beginsWith: boardPrefix(area) }
    return (await queryIndex(table, 'board', overPartition, range, limit)).map(readInspection)
  },

  openInspectionsOf: async area =>
    (await queryIndex(table, 'board', boardPartition, { beginsWith: boardPrefix(area) })).map(readInspection),

  openRequestsOf: async personId =>
    (await queryIndex(table, 'person', personId)).map(item => ({
      inspectionId: inspectionIdOf(readKey(item)),
      request: readRequest(item),
    })),
})
