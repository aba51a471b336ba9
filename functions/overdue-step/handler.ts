import { overdueStep } from '../../domain/decisions/overdue-step.ts'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { carryOut } from '../record/carry-out.ts'
import { askEvent, asked } from '../relay/ask.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(askEvent, async event => {
  await carryOut(ports, event.inspectionId, (record, setting, now) => overdueStep(record, asked(event), setting, now))
  return {}
})
