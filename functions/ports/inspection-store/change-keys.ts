import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { stepKey } from '../../../domain/inspection/step.ts'
import { eventKey, metaKey, noticeItemKey, planKey, requestItemKey, stepItemKey } from '../table/keys.ts'

/** The sort keys of all items that a change writes, one an action of its transaction. */
export const changeKeys = (change: Change, events: readonly AuditEvent[]): string[] => {
  const { id } = change.inspection
  return [
    metaKey(id),
    ...(change.plan === undefined ? [] : [planKey(id, change.plan.number)]),
    ...change.steps.map(one => stepItemKey(id, stepKey(one))),
    ...change.requests.map(one => requestItemKey(id, one.key)),
    ...[...change.notices, ...change.retired].map(one => noticeItemKey(id, one.slot)),
    ...(change.held ?? []).map(slot => noticeItemKey(id, slot)),
    ...events.map(one => eventKey(id, one.number)),
  ].map(({ SK }) => SK)
}
