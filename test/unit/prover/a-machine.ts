import { type Machine, machineOf } from '../../../local/prover/machine.ts'
import type { Finding, Property } from '../../../local/prover/property.ts'

/** A machine out of states written as JSON; a function is known by the last word of its Resource. */
export const aMachine = (start: string, states: Readonly<Record<string, object>>): Machine =>
  machineOf('a-machine', { QueryLanguage: 'JSONata', StartAt: start, States: states }, ({ Resource }) =>
    Resource.split(':').at(-1),
  )

/** The sentences that a property has to say about a machine. */
export const complaints = ({ prove }: Property, machine: Machine): string[] =>
  prove(machine).findings.map(({ sentence }: Finding) => sentence)

/** The paths that stick. */
export const stickingPaths = ({ prove }: Property, machine: Machine): string[] =>
  prove(machine).findings.map(({ path }) => path.join(' → '))
