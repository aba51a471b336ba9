import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import type { Step } from '../../../domain/inspection/step.ts'
import type { Plan } from '../../../domain/plan/schema.ts'
import type { Person } from '../directory/person.ts'
import type { NoticeKey } from '../notice-ledger/port.ts'
import type { MailSwitch } from '../switches/port.ts'

/** One record in memory. Its things are never changed in place, so that they may be handed out as they are. */
export interface MemoryRecord {
  inspection: Inspection
  readonly plans: Map<number, Plan>
  /** By step key, as the tokens beside them. */
  readonly steps: Map<string, Step>
  readonly tokens: Map<string, string>
  readonly requests: Map<string, Request>
  readonly notices: Map<string, Notice>
  /** Slots of claimed notices that are not looked at any more. */
  readonly givenUp: Set<string>
  readonly events: AuditEvent[]
}

/** The in-memory twin of the one table. The twins of all ports that read and write it share one of these. */
export interface MemoryTable {
  readonly records: Map<string, MemoryRecord>
  readonly people: Map<string, Person>
  /** Sent digests, as `person/date`. */
  readonly digests: Set<string>
  /** When a message was accepted, where it went, and the notices that left in it, by its id. */
  readonly messages: Map<string, { readonly at: string; readonly to: string; readonly keys: readonly NoticeKey[] }>
  /** What the operators have switched, by name. */
  readonly switches: Map<string, MailSwitch>
}

export const createMemoryTable = (): MemoryTable => ({
  records: new Map(),
  people: new Map(),
  digests: new Set(),
  messages: new Map(),
  switches: new Map(),
})

export const emptyRecord = (inspection: Inspection): MemoryRecord => ({
  inspection,
  plans: new Map(),
  steps: new Map(),
  tokens: new Map(),
  requests: new Map(),
  notices: new Map(),
  givenUp: new Set(),
  events: [],
})

/** The values of a map in the order of their keys, as the table keeps its items. */
export const inKeyOrder = <Value>(map: ReadonlyMap<string, Value>): Value[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
