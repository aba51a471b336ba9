import { type Inspection, isOver } from '../../../domain/inspection/inspection.ts'
import { isWaiting } from '../../../domain/inspection/request.ts'
import { sortable } from '../table/due.ts'
import { boardSort } from '../table/index-attributes.ts'
import { inKeyOrder, type MemoryTable } from '../table/memory-table.ts'
import { allDue } from './memory-due.ts'
import type { InspectionStore, RequestOfInspection } from './port.ts'

type Lists = Pick<
  InspectionStore,
  'listDue' | 'nextDue' | 'listOpen' | 'listOver' | 'openInspectionsOf' | 'openRequestsOf'
>

const openOnes = (table: MemoryTable): Inspection[] => onBoard(table, one => !isOver(one))

const onBoard = ({ records }: MemoryTable, which: (one: Inspection) => boolean): Inspection[] => {
  const found = [...records.values()].map(one => one.inspection).filter(which)
  return inKeyOrder(new Map(found.map(one => [boardSort(one), one])))
}

const waitingFor = ({ records }: MemoryTable, personId: string): RequestOfInspection[] =>
  inKeyOrder(records)
    .flatMap(({ inspection, requests }) =>
      inKeyOrder(requests).map(request => ({ inspectionId: inspection.id, request })),
    )
    .filter(({ request }) => request.person === personId && isWaiting(request))
    .sort((a, b) => (sortable(a.request.due) < sortable(b.request.due) ? -1 : 1))

/** The lists, in memory; they never lag. */
export const memoryLists = (table: MemoryTable): Lists => ({
  listDue: async (until, limit) => {
    const last = sortable(until)
    return allDue(table)
      .filter(one => one.dueAt <= last)
      .slice(0, limit)
  },
  nextDue: async () => allDue(table)[0]?.dueAt,
  listOpen: async () => openOnes(table),
  listOver: async ({ area, limit } = {}) =>
    onBoard(table, one => isOver(one) && (area === undefined || one.area === area)).slice(0, limit),
  openInspectionsOf: async area => openOnes(table).filter(one => one.area === area),
  openRequestsOf: async personId => waitingFor(table, personId),
})
