import * as z from 'zod'

/** One line of the append-only audit before it is sealed: who did what to what, and why. Ids only, no names. */
export const auditEntry = z.strictObject({
  at: z.iso.datetime(),
  /** A person's id in the directory, or `system`. */
  by: z.string(),
  what: z.enum([
    'inspection-started',
    'step-opened',
    'step-closed',
    'step-taken-over',
    'request-opened',
    'request-submitted',
    'request-accepted',
    'request-returned',
    'request-waived',
    'request-silent',
    'request-handed-over',
    'question-asked',
    'question-answered',
    'more-time-asked',
    'more-time-refused',
    'note-written',
    'rung-reached',
    'lead-asked',
    'due-extended',
    'plan-made',
    'person-named',
    'published',
    'review-decided',
    'stage-finished',
    'relay-put-off',
    'relay-renewed',
    'relay-died',
    'failure-recorded',
    'inspection-stuck',
    'inspection-closed',
    'date-moved',
    'plan-changed',
    'inspection-suspended',
    'inspection-resumed',
    'inspection-cancelled',
    'request-withdrawn',
    'step-withdrawn',
    'migrated',
    'migration-undone',
    'person-left',
    'receipt-proven',
    'message-undelivered',
    'address-asked',
    'repaired',
    'history-counted-anew',
  ]),
  about: z.string(),
  why: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** A sealed line: its number, and the hash over itself and the line before. */
export const auditEvent = auditEntry.extend({ number: z.int().min(1), previous: z.string(), hash: z.string() })
export type AuditEvent = z.infer<typeof auditEvent>
