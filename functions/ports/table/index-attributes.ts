import { type Inspection, isOver } from '../../../domain/inspection/inspection.ts'
import { isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { sortable } from './due.ts'

/** The sparse indexes of the table and the attributes that they are sorted by; the stack of the data declares the same. */
export const indexes = {
  due: { name: 'due', partition: 'duePartition', sort: 'dueAt' },
  board: { name: 'board', partition: 'boardPartition', sort: 'boardSort' },
  person: { name: 'person', partition: 'person', sort: 'personDue' },
} as const

/** What stands on an item for the indexes' sake only, and is no part of the thing itself. */
export const indexOnly = ['duePartition', 'dueAt', 'boardPartition', 'boardSort', 'personDue'] as const

/** All due things are in one partition (docs/decisions/0003). */
export const duePartition = 'due'
export const boardPartition = 'open'
/** Inspections that are over stand by the same index in a partition of their own, which no board reads. */
export const overPartition = 'over'
/** The directory is listed by the same index, in a partition of its own. */
export const directoryPartition = 'people'

export const onDue = (thing: { readonly dueAt: string } | undefined) =>
  thing === undefined ? {} : { duePartition, dueAt: thing.dueAt }

/** Inspections of one area stand together on the board: the prefix of their sort key. */
export const boardPrefix = (area: string): string => `${area}#`

export const boardSort = ({ area, letterDate, id }: Inspection): string => `${boardPrefix(area)}${letterDate}#${id}`

export const onBoard = (one: Inspection) => ({
  boardPartition: isOver(one) ? overPartition : boardPartition,
  boardSort: boardSort(one),
})

/** The partition of this index is the request's own field `person`. */
export const onPerson = (one: Request) => (isWaiting(one) ? { personDue: sortable(one.due) } : {})
