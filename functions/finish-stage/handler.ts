import { finishStage } from '../../domain/decisions/finish-stage.ts'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { carryOut } from '../record/carry-out.ts'
import { performOwed } from '../record/perform-owed.ts'
import { relayEvent } from '../relay/relay-event.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(relayEvent, async event => {
  await carryOut(ports, event.inspectionId, (record, _setting, now) => finishStage(record, event, now), performOwed)
  return {}
})
