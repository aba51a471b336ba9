import * as z from 'zod'
import { relayDied } from '../../domain/decisions/relays.ts'
import { parseRelayName } from '../../domain/inspection/relay-name.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'

/** The service's event about an execution that ended badly; what else it carries is not ours. */
export const statusChange = z.object({ detail: z.object({ name: z.string(), status: z.string() }) })

/** Records the death of a relay and starts its stage again. Errors: as carryOut. */
export const renew = async (ports: RecordPorts, { detail }: z.infer<typeof statusChange>): Promise<object> => {
  const { name, status: how } = detail
  const relay = parseRelayName(name)
  if (relay !== undefined)
    await carryOut(ports, relay.id, (record, _setting, now) => relayDied(record, { ...relay, how }, now))
  return {}
}
