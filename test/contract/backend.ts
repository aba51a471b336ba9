import type { Directory } from '../../functions/ports/directory/port.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import type { NoticeLedger } from '../../functions/ports/notice-ledger/port.ts'
import type { Switches } from '../../functions/ports/switches/port.ts'

/** The ports over one empty table, and two ways to do what no port allows. */
export interface World {
  readonly store: InspectionStore
  readonly ledger: NoticeLedger
  readonly directory: Directory
  readonly switches: Switches
  /** Says in a sealed audit event that somebody else did it, as a forger would. */
  forge(id: string, number: number, by: string): Promise<void>
  /** Takes a sealed audit event away. */
  remove(id: string, number: number): Promise<void>
  close(): Promise<void>
}

/** One implementation of the ports. */
export interface Backend {
  readonly name: string
  start(): Promise<{ open(): Promise<World>; stop(): Promise<void> }>
}
