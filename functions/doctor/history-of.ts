import type { History } from '../../domain/doctor/history.ts'
import type { AuditEvent } from '../../domain/inspection/audit-event.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { digestOf, verifyChain } from '../ports/inspection-store/seal.ts'
import type { RecordPorts } from '../record/ports.ts'

interface RecordWithHistory {
  readonly record: InspectionRecord
  readonly history: History
}

/**
 * An inspection's record, and what is to be said of its history. The events are read after the record, so that what somebody
 * commits meanwhile is no break; what looks like one is read once more before it is told. Errors: InspectionUnknown.
 */
export const historyOf = async ({ store }: Pick<RecordPorts, 'store'>, id: string): Promise<RecordWithHistory> => {
  const record = await store.load(id)
  const events = await store.events(id)
  const history = judged(record, events)
  if (history.broken === undefined && history.extra === undefined) return { record, history }
  const again = await store.load(id)
  // What was there before the record was read again is counted by it, or by nobody.
  const { extra } = judged(again, events)
  const { broken } = judged(again, await store.events(id))
  return { record: again, history: { broken, extra } }
}

const judged = ({ inspection: { audit } }: InspectionRecord, events: readonly AuditEvent[]): History => {
  const counted = events.filter(one => one.number <= audit.events)
  const event = verifyChain(counted, audit)
  return {
    broken: event === undefined ? undefined : { event, upTo: audit.events, digest: digestOf(counted) },
    extra: events.find(one => one.number > audit.events)?.number,
  }
}
