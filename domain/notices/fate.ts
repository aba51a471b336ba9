import type { Notice } from '../inspection/notice.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isMoot } from './moot.ts'
import type { TemplateName } from './template-names.ts'

/** What becomes of a message that is about to leave: it does, it waits for its inspection, or it has nothing to say any more. */
export type Fate = 'leaves' | 'waits' | 'moot'

/** What is said of an inspection that was cancelled. */
const afterCancelling = new Set<TemplateName>(['inspection-cancelled', 'records-due'])

/**
 * Asked before every message: suspending and cancelling take back what is due, and a commit holds 100 items. Suspended, only
 * the message that says so leaves, and a reminder never does: it comes anew when the inspection goes on.
 */
export const fateOf = (
  notice: Pick<Notice, 'guarantee' | 'template' | 'about' | 'slot' | 'to'>,
  record: Pick<InspectionRecord, 'inspection' | 'requests'>,
): Fate => {
  const { status } = record.inspection
  if (status === 'cancelled') return afterCancelling.has(notice.template) ? 'leaves' : 'moot'
  const saysSuspended = notice.template === 'inspection-suspended'
  if (status !== 'suspended') return saysSuspended || isUntrue(notice, record) ? 'moot' : 'leaves'
  if (saysSuspended) return 'leaves'
  return notice.guarantee === 'at-most-once' ? 'moot' : 'waits'
}

const isUntrue = (
  notice: Parameters<typeof fateOf>[0],
  { inspection, requests }: Parameters<typeof fateOf>[1],
): boolean => isMoot(notice, requests) || hasLeft(notice, inspection.people, requests)

/** Whether it reminds somebody who has no part in the inspection any more. */
const hasLeft = (
  { guarantee, to }: Pick<Notice, 'guarantee' | 'to'>,
  people: InspectionRecord['inspection']['people'],
  requests: InspectionRecord['requests'],
): boolean =>
  guarantee === 'at-most-once' && !Object.values(people).includes(to) && !requests.some(one => one.person === to)
