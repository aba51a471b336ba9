import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { renew, statusChange } from './renew.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(statusChange, event => renew(ports, event))
