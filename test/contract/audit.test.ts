import { expect, it } from 'vitest'
import { verifyChain } from '../../functions/ports/inspection-store/seal.ts'
import type { World } from './backend.ts'
import { aChange, anEntry, given, id } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

/** Two events of the start, and two commits with two more each. */
const sixEvents = async (world: World): Promise<void> => {
  await given(world)
  for (const detail of [{ week: 1 }, { week: 2, reason: 'snow' }]) {
    const before = await world.store.load(id)
    const entries = [anEntry({ detail }), anEntry({ what: 'request-opened', about: 'R5' })]
    await world.store.commit(before.inspection, aChange(before, { entries }))
  }
}

const brokenAt = async ({ store }: World): Promise<number | undefined> =>
  verifyChain(await store.events(id), (await store.load(id)).inspection.audit)

onEveryBackend('the audit', world => {
  it('is numbered and chained over all commits, and verifies', async () => {
    await sixEvents(world())
    const events = await world().store.events(id)
    expect(events.map(one => one.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(events.slice(1).map(one => one.previous)).toEqual(events.slice(0, -1).map(one => one.hash))
    expect(await brokenAt(world())).toBeUndefined()
  })

  it('is read from any number on', async () => {
    await sixEvents(world())
    expect((await world().store.events(id, 4)).map(one => one.number)).toEqual([5, 6])
    expect(await world().store.events(id, 6)).toEqual([])
  })

  it('stays in order beyond nine events', async () => {
    const before = await given(world(), { entries: [] })
    await world().store.commit(before.inspection, aChange(before, { entries: Array(12).fill(anEntry()) }))
    expect(await brokenAt(world())).toBeUndefined()
    expect((await world().store.events(id, 8)).map(one => one.number)).toEqual([9, 10, 11, 12])
  })

  it.each([1, 3, 6])('shows that event %i was altered', async number => {
    await sixEvents(world())
    await world().forge(id, number, 'person-somebody-else')
    expect(await brokenAt(world())).toBe(number)
  })

  it.each([1, 3, 6])('shows that event %i was taken away', async number => {
    await sixEvents(world())
    await world().remove(id, number)
    expect(await brokenAt(world())).toBe(number)
  })
})
