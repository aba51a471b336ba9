import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { doctorPorts } from '../record/aws.ts'
import { noteOutcome } from './note-outcome.ts'
import { sesEvent } from './ses-event.ts'

const ports = doctorPorts(environment(environments.relays))

export const handler = entry(sesEvent, told => noteOutcome(ports, told))
