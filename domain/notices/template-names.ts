/** Every kind of message, one template each. */
export const templates = [
  'notification-letter',
  'request-opened',
  'request-copy',
  'reminder-before',
  'reminder-after',
  'escalation',
  'letter-to-draft',
  'submission-received',
  'receipt',
  'submission-returned',
  'request-waived',
  'deadline-changed',
  'decision-asked',
  'stage-begun',
  'published',
  'inspection-closed',
  'relay-stuck',
] as const
export type TemplateName = (typeof templates)[number]
