import type { Temporal } from 'temporal-polyfill'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { changing, entry } from './change.ts'
import { findRequest } from './find-request.ts'
import { notify, notifyRoles } from './notify.ts'

interface Written {
  readonly by: string
  /** Where the words are kept: they are no part of the record. */
  readonly reference: string
}

/** A question about a request: whoever supports and leads the inspection is told. No clock stops. Errors: RequestUnknown. */
export const askQuestion = (
  record: InspectionRecord,
  command: Written & { readonly request: string },
  now: Temporal.Instant,
): Change => {
  const { key: about } = findRequest(record, command.request)
  const { inspection } = record
  const message = { template: 'question-asked', about, occasion: inspection.audit.events, alone: true } as const
  return changing(record, now, {
    notices: notifyRoles(inspection, now, ['coordinator', 'inspection-lead'], message),
    entries: [entry(now, 'question-asked', about, { by: command.by, detail: { reference: command.reference } })],
  })
}

/** The answer to a question: whoever has the request is told. Errors: RequestUnknown. */
export const answerQuestion = (
  record: InspectionRecord,
  command: Written & { readonly request: string },
  now: Temporal.Instant,
): Change => {
  const { key: about, person: to } = findRequest(record, command.request)
  const { inspection } = record
  const message = { template: 'question-answered', to, about, occasion: inspection.audit.events, alone: true } as const
  return changing(record, now, {
    notices: [notify(inspection, now, message)],
    entries: [entry(now, 'question-answered', about, { by: command.by, detail: { reference: command.reference } })],
  })
}

/** A note of the team's own: only that it was written is in the record. */
export const writeNote = (record: InspectionRecord, { by, reference }: Written, now: Temporal.Instant): Change =>
  changing(record, now, { entries: [entry(now, 'note-written', record.inspection.id, { by, detail: { reference } })] })
