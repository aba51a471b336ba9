import type { Directory } from '../ports/directory/port.ts'
import type { NoticeLedger } from '../ports/notice-ledger/port.ts'
import type { Switches } from '../ports/switches/port.ts'
import type { RecordPorts } from '../record/ports.ts'

/** Where the doctor looks, and what it repairs with. */
export interface DoctorPorts extends RecordPorts {
  readonly directory: Directory
  readonly ledger: NoticeLedger
  readonly switches: Switches
}
