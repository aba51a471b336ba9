import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Words } from './words.ts'

/** Events that one line tells: the same row asked of several people, or an answer accepted as it arrived. */
export type EventGroup = readonly [AuditEvent, ...AuditEvent[]]

/** Neighbouring events of one instant that belong into one line. */
export const groupEvents = (events: readonly AuditEvent[], words: Words): EventGroup[] => {
  const groups: [AuditEvent, ...AuditEvent[]][] = []
  for (const event of events) {
    const last = groups.at(-1)
    if (last !== undefined && belongsTo(last[0], event, words)) last.push(event)
    else groups.push([event])
  }
  return groups
}

const belongsTo = (first: AuditEvent, next: AuditEvent, { row }: Words): boolean =>
  first.at === next.at &&
  first.what === next.what &&
  first.by === next.by &&
  first.why === next.why &&
  (next.what === 'request-opened' || next.what === 'request-waived') &&
  row(first.about) === row(next.about) &&
  first.detail?.due === next.detail?.due
