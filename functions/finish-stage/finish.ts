import type * as z from 'zod'
import { finishStage } from '../../domain/decisions/finish-stage.ts'
import { carryOut } from '../record/carry-out.ts'
import { performOwed } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'
import type { relayEvent } from '../relay/relay-event.ts'

/** Hands an inspection over to its next stage; called again after a crash, it starts the relay that is still owed. */
export const finish = async (ports: RecordPorts, event: z.infer<typeof relayEvent>): Promise<object> => {
  await carryOut(ports, event.inspectionId, (record, _setting, now) => finishStage(record, event, now), performOwed)
  return {}
}
