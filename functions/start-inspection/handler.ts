import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { start, startEvent } from './start.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(startEvent, event => start(ports, event))
