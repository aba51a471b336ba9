import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Paper, Upload } from '../../../functions/ports/papers/paper.ts'
import type { PortalPorts } from '../../ports.ts'

type Read = Pick<PortalPorts, 'papers' | 'store'>

/**
 * The answers that the record knows. A content is written before its command: where that was refused, or cut off, it is
 * nobody's answer. Errors: StoreUnavailable.
 */
export const sentAnswers = async ({ papers, store }: Read, inspectionId: string): Promise<readonly Paper[]> => {
  const [written, events] = await Promise.all([papers.submissions(inspectionId), store.events(inspectionId)])
  return knownAnswers(written, events)
}

/** The same from what was read already. */
export const knownAnswers = (written: readonly Paper[], events: readonly AuditEvent[]): Paper[] => {
  const known = new Set(events.filter(one => one.what === 'request-submitted').map(one => one.detail?.reference))
  return written.filter(one => known.has(one.id))
}

/** The files of a request that no answer has sent yet. Errors: StoreUnavailable. */
export const unsentFiles = async (ports: Read, inspectionId: string, key: string): Promise<readonly Upload[]> => {
  const [uploads, answers] = await Promise.all([ports.papers.uploads(inspectionId), sentAnswers(ports, inspectionId)])
  const sent = new Set(answers.flatMap(one => one.files.map(file => file.uploadId)))
  return uploads.filter(one => one.request === key && !sent.has(one.id))
}
