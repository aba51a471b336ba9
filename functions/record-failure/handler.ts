import * as z from 'zod'
import { recordFailure } from '../../domain/decisions/relays.ts'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { carryOut } from '../record/carry-out.ts'
import { relayEvent } from '../relay/relay-event.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(relayEvent.extend({ error: z.string() }), async event => {
  await carryOut(ports, event.inspectionId, (record, _setting, now) => recordFailure(record, event, now))
  return {}
})
