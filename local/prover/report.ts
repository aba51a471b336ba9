import type { Machine } from './machine.ts'
import { properties } from './properties.ts'
import { count, type Proof, type Property } from './property.ts'

/** A property of a machine, looked at. */
export interface Verdict {
  readonly machine: Machine
  readonly property: Property
  readonly proof: Proof
}

/** Every property of every machine. */
export const prove = (machines: readonly Machine[]): Verdict[] =>
  machines.flatMap(machine => properties.map(property => ({ machine, property, proof: property.prove(machine) })))

export const isProved = ({ proof }: Verdict): boolean => proof.findings.length === 0

/** What was proved, machine by machine, with what was looked at; for what was not, the sentence and the path that sticks. */
export const report = (verdicts: readonly Verdict[]): string[] => {
  const machines = [...Map.groupBy(verdicts, ({ machine }) => machine)]
  const proved = verdicts.filter(isProved).length
  return [
    ...machines.flatMap(([machine, all]) => [
      `${machine.name}: ${count(machine.places.length, 'state')}`,
      ...all.flatMap(linesOf),
      '',
    ]),
    `${count(machines.length, 'machine')}, ${properties.length} properties, ${proved} proved, ${verdicts.length - proved} failed`,
  ]
}

const linesOf = (verdict: Verdict): string[] => {
  const { property, proof } = verdict
  const { looked, findings } = proof
  return [
    `  ${isProved(verdict) ? 'proved' : 'FAILED'}  ${property.claim} (${looked})`,
    ...findings.flatMap(({ sentence, path }) => [`          ${sentence}`, `            ${path.join(' → ')}`]),
  ]
}
