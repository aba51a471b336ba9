import { describe, expect, it } from 'vitest'
import { cure } from '../../../functions/doctor/cure.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import { createChance } from '../../../local/simulation/chance/chance.ts'
import { type Look, simulated } from './a-simulated-inspection.ts'

const seeds = Array.from({ length: 8 }, (_none, index) => index + 1)
const hourMs = 3_600_000

describe.each(seeds)('a simulated inspection in which nothing is wrong (%i)', seed => {
  it('yields no finding, whenever it is looked at', async () => {
    const found = new Set<string>()
    let nextMs = 0
    let examinations = 0
    const { inspection } = await simulated(seed, async ({ ports, clock }) => {
      if (clock.now() < nextMs) return
      nextMs = clock.now() + 7 * hourMs
      examinations += 1
      const { findings } = await examineAll(ports)
      for (const { kind, about, says } of findings) found.add(`${kind} ${about} at ${ports.clock.now()}: ${says}`)
    })
    expect([...found]).toEqual([])
    expect(examinations).toBeGreaterThan(100)
    expect(inspection.status).toBe('closed')
  })
})

describe.each(seeds)('a simulated inspection whose executions all vanish, now and then (%i)', seed => {
  it('gets them back from the record each time, is well again, and ends', async () => {
    const chance = createChance(seed)
    const wrong: string[] = []
    let drills = 0
    const drill = async ({ ports, clock, record, stopAll }: Look): Promise<void> => {
      const before = await examineAll(ports)
      wrong.push(...before.findings.map(one => `before ${ports.clock.now()}: ${one.says}`))
      const stopped = await stopAll()
      if (stopped === 0) return
      drills += 1
      const { findings } = await examineAll(ports)
      const { failed } = await cure(ports, findings, 'person-operator')
      await clock.idle()
      const living = (await ports.relays.living(record.inspection.stage)).size
      // With nothing open, a step whose day is far off may be left to a later relay.
      const states = [...record.steps.values()].map(one => one.state)
      const least = states.includes('open') || !states.includes('later') ? 1 : 0
      if (living > 1 || living < least) wrong.push(`${ports.clock.now()}: ${living} relays`)
      const after = await examineAll(ports)
      wrong.push(...failed.map(one => one.why), ...after.findings.map(one => `${ports.clock.now()}: ${one.says}`))
    }
    let nextMs = 0
    const { inspection } = await simulated(seed, async look => {
      const { record, clock } = look
      const { status } = record.inspection
      const quietMs = clock.now() - Date.parse(record.inspection.lastMovedAt)
      if (status !== 'running' || clock.now() < nextMs || quietMs < hourMs) return
      nextMs = clock.now() + chance.integer(5, 40) * 24 * hourMs
      await drill(look)
    })
    expect(wrong).toEqual([])
    expect(drills).toBeGreaterThan(2)
    expect(inspection.status).toBe('closed')
  })
})

describe.each(seeds)('a simulated inspection whose executions all vanish once (%i)', seed => {
  /** All that anybody outside notices, to the minute: what was asked when, how it ended, and who was told what. */
  const noticed = ({ plans, requests, notices }: MemoryRecord) => {
    const told = [...notices.values()].map(({ to, template, about, rung, notBefore, state }) => ({
      ...{ to, template, about, rung, notBefore, state },
    }))
    const all = JSON.stringify([[...plans.values()], [...requests.values()], told], undefined, 1)
    return all.replaceAll(/(T\d\d:\d\d):[\d.]+Z/g, '$1').split('\n')
  }

  it('goes on to its end as if nothing had happened', async () => {
    const instants: number[] = []
    const twin = await simulated(seed, async ({ clock, record }) => {
      if (record.inspection.status === 'running') instants.push(clock.now())
    })
    const half = instants[Math.floor(instants.length / 2)] ?? 0
    let stopped = 0
    const restored = await simulated(seed, async ({ ports, clock, record, stopAll }) => {
      const isQuiet = clock.now() - Date.parse(record.inspection.lastMovedAt) > hourMs
      if (stopped > 0 || clock.now() < half || record.inspection.status !== 'running' || !isQuiet) return
      stopped = await stopAll()
      await cure(ports, (await examineAll(ports)).findings, 'person-operator')
    })
    expect(stopped).toBe(1)
    expect(restored.events.some(one => one.what === 'repaired')).toBe(true)
    expect(noticed(restored)).toEqual(noticed(twin))
  })
})
