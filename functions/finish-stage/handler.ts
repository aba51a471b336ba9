import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { relayEvent } from '../relay/relay-event.ts'
import { finish } from './finish.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(relayEvent, event => finish(ports, event))
