import type { AuditEvent } from '../inspection/audit-event.ts'

/** What changed last in the dates of an inspection: when, by whom, why, and which open requests were moved. */
export interface LatestChange {
  readonly event: AuditEvent
  readonly why: string | undefined
  readonly moved: readonly MovedRequest[]
}

/** A request that was put on another day. Days as `2024-05-07`. */
export interface MovedRequest {
  readonly request: string
  readonly from: string
  readonly to: string
}

const kinds: ReadonlySet<AuditEvent['what']> = new Set([
  'date-moved',
  'plan-changed',
  'inspection-resumed',
  'migrated',
  'migration-undone',
])

/** The last change of plan in a history, oldest first; undefined as long as it goes as it was planned at the start. */
export const latestChange = (events: readonly AuditEvent[]): LatestChange | undefined => {
  const last = events.findLast(one => kinds.has(one.what))
  if (last === undefined) return undefined
  // One act leaves several lines of one moment: the first says what was done, one of them what moved.
  const ofOneAct = events.filter(one => one.at === last.at && one.by !== 'system')
  const [first = last] = ofOneAct.filter(one => kinds.has(one.what))
  const lines = events.filter(one => one.at === last.at && kinds.has(one.what))
  return {
    event: first,
    why: lines.find(one => one.why !== undefined)?.why,
    moved: lines.flatMap(movedIn),
  }
}

/** How a line of the audit says that a request was moved: its key, and both days. */
export const movedDetail = ({ request, from, to }: MovedRequest): readonly [string, string] => [
  request,
  `${from} ${to}`,
]

const days = /^(?<from>\d{4}-\d\d-\d\d) (?<to>\d{4}-\d\d-\d\d)$/

const movedIn = ({ detail = {} }: AuditEvent): MovedRequest[] =>
  Object.entries(detail).flatMap(([request, said]) => {
    const { from, to } = days.exec(String(said))?.groups ?? {}
    return from === undefined || to === undefined ? [] : [{ request, from, to }]
  })
