import { describe, expect, it } from 'vitest'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { simulated } from './a-simulated-inspection.ts'

const seeds = Number(process.env.DOCTOR_SEEDS ?? 6)
const everyHours = 7

describe('a system in which nothing is wrong', () => {
  it('yields no finding, whenever it is looked at', { timeout: 600_000 }, async () => {
    const found = new Map<string, string>()
    let examinations = 0
    for (let seed = 1; seed <= seeds; seed++) {
      let nextMs = 0
      const { inspection } = await simulated(seed, async ({ ports, clock }) => {
        if (clock.now() < nextMs) return
        nextMs = clock.now() + everyHours * 3_600_000
        examinations += 1
        const { findings } = await examineAll(ports)
        for (const one of findings) {
          const key = `${seed} ${one.kind} ${one.about}`
          if (!found.has(key)) found.set(key, `${ports.clock.now()} ${one.says}`)
        }
      })
      expect(inspection.status).toBe('closed')
    }

    expect([...found.entries()].map(one => one.join(': '))).toEqual([])
  })
})
