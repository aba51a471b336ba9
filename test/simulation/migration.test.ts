import { describe, expect, it } from 'vitest'
import { findFootprint } from '../../domain/footprints/library.ts'
import type { Footprint } from '../../domain/footprints/schema.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { isWaiting } from '../../domain/inspection/request.ts'
import type { Plan } from '../../domain/plan/schema.ts'
import type { MemoryRecord } from '../../functions/ports/table/memory-table.ts'
import { holderOf } from '../../local/simulation/people/cast.ts'
import type { Run } from '../../local/simulation/report/run.ts'
import { simulate } from '../../local/simulation/simulate.ts'
import { deployedNow } from '../../local/simulation/system/deployed.ts'

const deployed = deployedNow(() => undefined)
const by = holderOf('service-manager').id
const reason = 'The approach has changed.'

type Key = Footprint['key']
type What = 'migrated' | 'migrated-while-suspended' | 'migrated-and-back'

const placesOf = (key: Key): string[] =>
  findFootprint(key).stages.flatMap(stage => stage.steps.map(step => `${stage.key}/${step.key}`))

const standsIn = ({ steps }: MemoryRecord, place: string): boolean =>
  [...steps.values()].some(one => one.state === 'open' && `${one.stage}/${one.step}` === place)

const planOf = ({ plans }: MemoryRecord): Plan | undefined => [...plans.values()].at(-1)

interface Journey {
  readonly run: Run
  /** As it was just before and just after; undefined if it never stood in the place. */
  readonly was: { readonly inspection: Inspection; readonly plan: Plan | undefined } | undefined
  /** Templates of requests that waited then. */
  readonly waiting: readonly string[]
  readonly became: { readonly inspection: Inspection; readonly plan: Plan | undefined } | undefined
}

/** One whole inspection, to which something is done as soon as it stands in a place. */
const journey = async (seed: number, from: Key, to: Key, place: string, what: What): Promise<Journey> => {
  const { key, version } = findFootprint(to)
  let was: Journey['was']
  let became: Journey['became']
  let waiting: string[] = []
  const run = await simulate(seed, deployed, {
    withoutFaults: true,
    footprint: from,
    async onStep(record, act) {
      const { inspection } = record
      const isIt = inspection.status === 'running' && inspection.footprint.key === from && standsIn(record, place)
      if (was !== undefined || !isIt) return
      was = { inspection, plan: planOf(record) }
      waiting = [...record.requests.values()].filter(isWaiting).map(one => one.template)
      const { id } = inspection
      const suspends = what === 'migrated-while-suspended'
      if (suspends) await act(id, { command: { do: 'suspend', by, reason, reviewOn: '2099-01-01' } })
      await act(id, { command: { do: 'migrate', by, footprint: { key, version }, reason } })
      if (what === 'migrated-and-back') await act(id, { command: { do: 'undo-migration', by, reason } })
      if (suspends) await act(id, { command: { do: 'resume', by, reason, allowProvisional: true } })
      became = { inspection: record.inspection, plan: planOf(record) }
    },
  })
  return { run, was, waiting, became }
}

/** Not every inspection is sent back to draft or reviewed: 24 comes to every step of B, 93 of A; if not, others are tried. */
const seeds = [24, 93, ...Array.from({ length: 20 }, (_none, at) => at + 1)]

const firstThatStood = async (from: Key, to: Key, place: string, what: What): Promise<Journey> => {
  for (const seed of seeds) {
    const one = await journey(seed, from, to, place, what)
    if (one.was !== undefined) return one
  }
  throw new Error(`no inspection with footprint ${from} has stood in ${place}`)
}

const ends = { ended: 'closed', violation: undefined }

describe('an inspection with footprint B, standing in', () => {
  it.each(placesOf('B'))('%s, goes over to C and ends', async place => {
    const { run, became } = await firstThatStood('B', 'C', place, 'migrated')
    expect(run).toMatchObject(ends)
    expect(became?.inspection).toMatchObject({ footprint: { key: 'C' }, migratedFrom: { key: 'B' } })
  })

  it.each(placesOf('B'))('%s, goes over to C while it is suspended, and ends', async place => {
    const { run, became } = await firstThatStood('B', 'C', place, 'migrated-while-suspended')
    expect(run).toMatchObject(ends)
    expect(became?.inspection).toMatchObject({ status: 'running', footprint: { key: 'C' } })
  })

  it.each(placesOf('B'))('%s, goes over to C and back, has the dates that it had, and ends', async place => {
    const { run, was, became } = await firstThatStood('B', 'C', place, 'migrated-and-back')
    expect(run).toMatchObject(ends)
    expect(became?.inspection).toMatchObject({ footprint: { key: 'B' } })
    expect(became?.inspection.migratedFrom).toBeUndefined()
    expect(became?.plan).toEqual({ ...was?.plan, number: became?.inspection.planNumber })
  })
})

describe('an inspection with footprint A, in which one step asks what B asks elsewhere, standing in', () => {
  it.each(placesOf('A'))('%s, goes over to B or is refused, and ends', async place => {
    const { run, waiting, became } = await firstThatStood('A', 'B', place, 'migrated')
    expect(run).toMatchObject(ends)
    // The position statement and the records are asked for in steps of their own there.
    const isRefused = waiting.includes('R14') || (waiting.includes('R12') && place.startsWith('fieldwork'))
    expect(became?.inspection.footprint.key).toBe(isRefused ? 'A' : 'B')
  })
})
