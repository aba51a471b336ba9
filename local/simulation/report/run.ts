import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Violation } from '../invariants/sink.ts'
import type { Counts } from './tally.ts'
import type { Trace } from './trace.ts'

/** How one seed's inspection went. */
export interface Run {
  readonly seed: number
  /** The record's last status, or `unstarted`. */
  readonly ended: string
  /** The virtual time at which it was over. */
  readonly at: string
  readonly violation: Violation | undefined
  readonly counts: Counts
  /** The same for two runs that did the same. */
  readonly hash: string
  /** The last lines of the trace. */
  readonly recent: readonly string[]
}

interface Over {
  readonly seed: number
  readonly record: MemoryRecord | undefined
  readonly nowMs: number
  readonly violation: Violation | undefined
  readonly counts: Counts
  readonly trace: Trace
}

export const runOf = ({ seed, record, nowMs, violation, counts, trace }: Over): Run => ({
  seed,
  ended: record?.inspection.status ?? 'unstarted',
  at: new Date(nowMs).toISOString(),
  violation,
  counts,
  hash: trace.hash(),
  recent: trace.recent(),
})
