import { createHash } from 'node:crypto'
import { type Unreached, undelivered } from '../../domain/decisions/undelivered.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'

/** Has an inspection's coordinator asked for another address of somebody, once. Errors: InspectionUnknown. */
export const askForAddress = async (
  ports: RecordPorts,
  inspectionId: string,
  { email, ...unreached }: Omit<Unreached, 'address'> & { readonly email: string },
): Promise<void> => {
  const address = createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 12)
  await carryOut(ports, inspectionId, async (record, setting, now) =>
    undelivered(record, { ...unreached, address }, await ports.store.notices(inspectionId), setting, now),
  )
}
