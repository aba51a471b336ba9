import { createHash } from 'node:crypto'
import type { AuditEntry, AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { canonicalJson } from './canonical-json.ts'

type Audit = Inspection['audit']

/** SHA-256 in hex over the entry, its number and the hash before it. */
const hashOf = (unsealed: Omit<AuditEvent, 'hash'>): string =>
  createHash('sha256').update(canonicalJson(unsealed)).digest('hex')

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
 * and ends where the inspection says.
 */
export const verifyChain = (events: readonly AuditEvent[], audit: Audit): number | undefined => {
  let previous = ''
  for (const [index, { hash, ...unsealed }] of events.entries()) {
    const fits = unsealed.number === index + 1 && unsealed.previous === previous && hash === hashOf(unsealed)
    if (!fits) return index + 1
    previous = hash
  }
  if (events.length < audit.events) return events.length + 1
  return previous === audit.lastHash ? undefined : events.length
}
