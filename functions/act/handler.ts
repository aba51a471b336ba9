import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { act, actEvent } from './act.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(actEvent, event => act(ports, event))
