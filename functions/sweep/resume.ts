import { resumeRelay } from '../../domain/decisions/relays.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'

/** Starts a relay for the put-off steps of an inspection whose day has come. */
export const resume = async (ports: RecordPorts, inspectionId: string): Promise<void> => {
  await carryOut(ports, inspectionId, (record, _setting, now) => resumeRelay(record, now))
}
