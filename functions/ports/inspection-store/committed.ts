import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { seal } from './seal.ts'

/** The inspection and the audit events that a change of `before` leaves behind: one version on, the audit sealed. */
export const committed = (
  before: Pick<Inspection, 'version' | 'audit'>,
  { inspection, entries }: Change,
): { inspection: Inspection; events: readonly AuditEvent[] } => {
  const { events, audit } = seal(before.audit, entries)
  return { inspection: { ...inspection, version: before.version + 1, audit }, events }
}
