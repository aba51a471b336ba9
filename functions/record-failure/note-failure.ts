import * as z from 'zod'
import { recordFailure } from '../../domain/decisions/relays.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { relayEvent } from '../relay/relay-event.ts'

/** A task of a relay failed, under the name of its error. */
export const failureEvent = relayEvent.extend({ error: z.string() })

/** Notes the failure on the inspection. Errors: as carryOut. */
export const noteFailure = async (ports: RecordPorts, event: z.infer<typeof failureEvent>): Promise<object> => {
  await carryOut(ports, event.inspectionId, (record, _setting, now) => recordFailure(record, event, now))
  return {}
}
