import { describe, expect, it } from 'vitest'
import { faultNames } from '../../local/simulation/faults/kinds.ts'
import { addCounts, noCounts } from '../../local/simulation/report/tally.ts'
import { simulate } from '../../local/simulation/simulate.ts'
import { deployedNow } from '../../local/simulation/system/deployed.ts'

const deployed = deployedNow(() => undefined)
const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_none, index) => first + index)

describe('an inspection under a seed', () => {
  it('ends, and keeps every promise on the way, whatever goes wrong', async () => {
    const counts = noCounts()
    for (const seed of seedsFrom(1, 40)) {
      const run = await simulate(seed, deployed)
      addCounts(counts, run.counts)
      expect(run, `node local/simulation/cli.ts --seed ${seed} --trace`).toMatchObject({
        violation: undefined,
        ended: 'closed',
      })
    }
    const hits = faultNames.filter(name => counts[name].hit > 0)
    expect(hits.length).toBeGreaterThan(faultNames.length - 5)
  })

  it('does the same again, to the last line', async () => {
    const [lines, again]: string[][] = [[], []]
    const first = await simulate(7, deployed, { onLine: line => lines?.push(line) })
    const second = await simulate(7, deployed, { onLine: line => again?.push(line) })
    expect(again).toEqual(lines)
    expect(second).toEqual(first)
    expect(lines?.length).toBeGreaterThan(500)
  })

  it('does not do the same as another', async () => {
    const [one, other] = [await simulate(8, deployed), await simulate(9, deployed)]
    expect(one.hash).not.toBe(other.hash)
  })

  it('has no fault where none is wanted', async () => {
    const { counts, ended } = await simulate(10, deployed, { withoutFaults: true })
    expect(ended).toBe('closed')
    expect(faultNames.filter(name => counts[name].drawn > 0)).toEqual([])
  })
})
