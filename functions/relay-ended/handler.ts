import * as z from 'zod'
import { relayDied } from '../../domain/decisions/relays.ts'
import { parseRelayName } from '../../domain/inspection/relay-name.ts'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { carryOut } from '../record/carry-out.ts'

const ports = recordPorts(environment(environments.relays))

/** The service's event about an execution that ended badly; what else it carries is not ours. */
const statusChange = z.object({ detail: z.object({ name: z.string(), status: z.string() }) })

export const handler = entry(statusChange, async ({ detail: { name, status: how } }) => {
  const relay = parseRelayName(name)
  if (relay === undefined) return {}
  await carryOut(ports, relay.id, (record, _setting, now) => relayDied(record, { ...relay, how }, now))
  return {}
})
