import type { Temporal } from 'temporal-polyfill'
import { changing, entry } from '../decisions/change.ts'
import { withNewRelay } from '../decisions/relay-life.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { relayName } from '../inspection/relay-name.ts'
import { waitingIn, wronglyCounted } from './counts.ts'
import type { Finding } from './finding.ts'

/**
 * What a repair changes in the record, with its line of the audit; what it does beside the record follows the commit.
 * Undefined: there is nothing that a program may do, or the inspection does not run any more.
 */
export const repaired = (
  record: InspectionRecord,
  { kind, about, says, repair }: Pick<Finding, 'kind' | 'about' | 'says' | 'repair'>,
  by: string,
  now: Temporal.Instant,
): Change | undefined => {
  const entries = [entry(now, 'repaired', about, { by, why: says, detail: { finding: kind } })]
  switch (repair.do) {
    case 'tell-a-person':
      return undefined
    case 'start-anew':
      return startedAnew(record, entries, now)
    case 'count-anew':
      return changing(record, now, {
        steps: wronglyCounted(record).map(one => ({ ...one, openRequests: waitingIn(one, record.requests) })),
        entries,
      })
    default:
      return changing(record, now, { entries })
  }
}

const startedAnew = (
  record: InspectionRecord,
  entries: Change['entries'],
  now: Temporal.Instant,
): Change | undefined => {
  const { inspection } = record
  if (inspection.status !== 'running') return undefined
  const stopOwed = { stage: inspection.stage, name: relayName(inspection), since: now.toString() }
  return changing(record, now, { inspection: { ...withNewRelay(inspection, now), stopOwed }, entries })
}
