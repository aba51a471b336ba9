import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { recordPorts } from '../record/aws.ts'
import { failureEvent, noteFailure } from './note-failure.ts'

const ports = recordPorts(environment(environments.relays))

export const handler = entry(failureEvent, event => noteFailure(ports, event))
