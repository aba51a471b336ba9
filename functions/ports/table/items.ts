import { gzipSync } from 'node:zlib'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import type { Plan } from '../../../domain/plan/schema.ts'
import { dueOfInspection, dueOfNotice, dueOfRequest } from './due.ts'
import { onBoard, onDue, onPerson } from './index-attributes.ts'
import { eventKey, type ItemKey, metaKey, noticeItemKey, planKey, requestItemKey } from './keys.ts'

/** An item as it is put: its key, the thing's fields, and what puts it on the indexes. */
export type Item = ItemKey & Readonly<Record<string, unknown>>

/** The board's facts are read as a whole or not at all: as one text they cost a board of hundreds a third of what maps do. */
export const inspectionItem = ({ board, ...one }: Inspection): Item => ({
  ...metaKey(one.id),
  ...one,
  ...(board === undefined ? {} : { board: JSON.stringify(board) }),
  ...onDue(dueOfInspection(one)),
  ...onBoard(one),
})

/** A plan is read as a whole or not at all: zipped it takes a tenth of the room, and every decision reads it. */
export const planItem = (id: string, plan: Plan): Item => ({
  ...planKey(id, plan.number),
  plan: gzipSync(JSON.stringify(plan)),
})

export const requestItem = (id: string, one: Request): Item => ({
  ...requestItemKey(id, one.key),
  ...one,
  ...onDue(dueOfRequest(id, one)),
  ...onPerson(one),
})

export const noticeItem = (id: string, one: Notice): Item => ({
  ...noticeItemKey(id, one.slot),
  ...one,
  ...onDue(dueOfNotice(id, one)),
})

export const eventItem = (id: string, one: AuditEvent): Item => ({ ...eventKey(id, one.number), ...one })
