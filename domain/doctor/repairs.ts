import type { Temporal } from 'temporal-polyfill'
import { changing, entry } from '../decisions/change.ts'
import { passedOn } from '../decisions/hand-over.ts'
import { askLead } from '../decisions/overdue-step.ts'
import { withNewRelay } from '../decisions/relay-life.ts'
import { restartRelay } from '../decisions/relays.ts'
import type { Setting } from '../decisions/setting.ts'
import type { Inspection, Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { relayName } from '../inspection/relay-name.ts'
import { isUnanswered, isWaiting } from '../inspection/request.ts'
import { waitingIn, wronglyCounted } from './counts.ts'
import type { Finding, Repair } from './finding.ts'
import { plannedAnew } from './plan-anew.ts'

type Entries = Change['entries']

/**
 * What a repair changes in the record, with its line of the audit; what it does beside the record follows the commit.
 * Undefined: there is nothing that a program may do, or the record is not any more as it was found. Errors: CalendarUnknown.
 */
export const repaired = (
  record: InspectionRecord,
  { kind, about, says, repair }: Pick<Finding, 'kind' | 'about' | 'says' | 'repair'>,
  by: string,
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const entries = [entry(now, 'repaired', about, { by, why: says, detail: { finding: kind } })]
  switch (repair.do) {
    case 'tell-a-person':
      return undefined
    case 'start-anew':
      return startedAnew(record, entries, by, now)
    case 'count-anew':
      return changing(record, now, {
        steps: wronglyCounted(record).map(one => ({ ...one, openRequests: waitingIn(one, record.requests) })),
        entries,
      })
    case 'hand-over':
      return handedOver(record, repair, entries, now)
    case 'ask-lead':
      return leadAsked(record, repair, entries, setting, now)
    case 'plan-anew':
      return isRunning(record) ? plannedAnew(record, entries, setting, now) : undefined
    case 'count-history-anew':
      return historyCountedAnew(record, repair, entries, now)
    default:
      return changing(record, now, { entries })
  }
}

type Of<Do extends Repair['do']> = Extract<Repair, { do: Do }>

const isRunning = (
  record: InspectionRecord,
): record is InspectionRecord & { readonly inspection: Extract<Inspection, { status: 'running' }> } =>
  record.inspection.status === 'running'

const startedAnew = (record: InspectionRecord, entries: Entries, by: string, now: Temporal.Instant) => {
  if (record.inspection.status === 'stuck') {
    const change = restartRelay(record, by, now)
    return { ...change, entries: [...entries, ...change.entries] }
  }
  if (!isRunning(record)) return undefined
  return changing(record, now, { inspection: afresh(record.inspection, now), entries })
}

/** With a relay of the next run owed, and the end of the one before. */
const afresh = (inspection: Running, now: Temporal.Instant): Running => ({
  ...withNewRelay(inspection, now),
  stopOwed: { stage: inspection.stage, name: relayName(inspection), since: now.toString() },
})

const handedOver = (
  record: InspectionRecord,
  { request: key, to }: Of<'hand-over'>,
  entries: Entries,
  now: Temporal.Instant,
): Change | undefined => {
  const request = record.requests.filter(isUnanswered).find(one => one.key === key && one.person !== to)
  if (request === undefined) return undefined
  const handed = entry(now, 'request-handed-over', key, { detail: { from: request.person, to } })
  return changing(record, now, { ...passedOn(record, [request], to, now), entries: [...entries, handed] })
}

/** The relay waits for a day that is too far off: with the question to the lead it starts again. */
const leadAsked = (
  record: InspectionRecord,
  { request: key }: Of<'ask-lead'>,
  entries: Entries,
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const request = record.requests.filter(isWaiting).find(one => one.key === key)
  if (request === undefined || !isRunning(record)) return undefined
  const change = askLead({ ...record, inspection: afresh(record.inspection, now) }, [request], setting, now)
  return { ...change, entries: [...entries, ...change.entries] }
}

/** The chain goes on from where the record stands; what was found is bound to this line by its digest. */
const historyCountedAnew = (
  record: InspectionRecord,
  { event, upTo, digest }: Of<'count-history-anew'>,
  entries: Entries,
  now: Temporal.Instant,
): Change | undefined => {
  const [repair] = entries
  if (repair === undefined || record.inspection.audit.events !== upTo) return undefined
  const detail = { event, digest }
  const anchor = entry(now, 'history-counted-anew', `event ${event}`, { by: repair.by, why: repair.why ?? '', detail })
  return changing(record, now, { entries: [anchor, ...entries] })
}
