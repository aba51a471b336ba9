import { createHash } from 'node:crypto'
import type { AuditEntry, AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { canonicalJson } from './canonical-json.ts'

type Audit = Inspection['audit']

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 in hex over the entry, its number and the hash before it. */
const hashOf = (unsealed: Omit<AuditEvent, 'hash'>): string => sha256(canonicalJson(unsealed))

/** SHA-256 in hex over events as they are, whether or not they are as they were written. */
export const digestOf = (events: readonly AuditEvent[]): string => sha256(canonicalJson(events))

/** Seals entries onto the end of an audit. Yields the events, and what the inspection then says about its audit. */
export const seal = (before: Audit, entries: readonly AuditEntry[]): { events: AuditEvent[]; audit: Audit } => {
  const events: AuditEvent[] = []
  let audit = before
  for (const entry of entries) {
    const unsealed = { ...entry, number: audit.events + 1, previous: audit.lastHash }
    const event = { ...unsealed, hash: hashOf(unsealed) }
    events.push(event)
    audit = { events: event.number, lastHash: event.hash }
  }
  return { events, audit }
}

/**
 * The number of the first event that was altered, moved or removed; undefined when the whole audit is as it was written
 * and ends where the inspection says. What was broken, looked into and counted anew since is known, as long as it is as it was
 * then.
 */
export const verifyChain = (events: readonly AuditEvent[], audit: Audit): number | undefined => {
  const anchored = events.findLastIndex((one, index) => isKnown(one, events.slice(0, index)))
  const [anchor] = events.slice(Math.max(0, anchored), anchored + 1)
  return anchor === undefined
    ? broken(events, audit, { number: 0, hash: '' })
    : broken(events.slice(anchored), audit, { number: anchor.number - 1, hash: anchor.previous })
}

/** Whether an event counts the history anew, and what came before is still what was looked into. */
const isKnown = ({ what, detail }: AuditEvent, before: readonly AuditEvent[]): boolean =>
  what === 'history-counted-anew' && detail?.digest === digestOf(before)

const broken = (
  events: readonly AuditEvent[],
  audit: Audit,
  before: Pick<AuditEvent, 'number' | 'hash'>,
): number | undefined => {
  let { number, hash: previous } = before
  for (const { hash, ...unsealed } of events) {
    number += 1
    const fits = unsealed.number === number && unsealed.previous === previous && hash === hashOf(unsealed)
    if (!fits) return number
    previous = hash
  }
  if (number < audit.events) return number + 1
  return previous === audit.lastHash ? undefined : number
}
