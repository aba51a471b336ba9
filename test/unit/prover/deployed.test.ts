import { describe, expect, it } from 'vitest'
import { stages } from '../../../domain/footprints/stages.ts'
import { properties } from '../../../local/prover/properties.ts'
import { prove, report } from '../../../local/prover/report.ts'
import { deployed } from './deployed.ts'

const machines = deployed.definitions.map(deployed.machineOf)

describe('the state machines as they deploy', () => {
  it('are all there', () => {
    expect(machines.map(({ name }) => name)).toEqual(
      expect.arrayContaining(stages.map(one => expect.stringContaining(one))),
    )
  })

  describe.each(properties.map(one => [one.claim, one] as const))('hold that %s', (_claim, property) => {
    it.each(machines.map(one => [one.name, one] as const))('%s', (_name, machine) => {
      expect(property.prove(machine).findings).toEqual([])
    })
  })

  it('are reported with counts, the sum at the end', () => {
    const lines = report(prove(machines))
    expect(lines.at(-1)).toMatch(/^\d+ machines, 8 properties, \d+ proved, \d+ failed$/)
    expect(lines.filter(line => /every state can be reached \(\d+ states in \d+ lines?\)/.test(line))).toHaveLength(
      machines.length,
    )
  })
})
