import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { askEvent } from '../relay/ask.ts'
import { seeToOverdue } from './overdue.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(askEvent, event => seeToOverdue(ports, event))
