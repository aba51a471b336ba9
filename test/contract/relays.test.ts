import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RelayStart } from '../../functions/ports/relays/port.ts'
import { memoryRelaysWorld, type RelaysWorld, stepFunctionsWorld } from './relays-backends.ts'

const relay: RelayStart = {
  stage: 'moderation',
  name: 'east-lothian-2023-10-31-moderation-1',
  input: { inspectionId: 'east-lothian-2023-10-31', run: 1 },
}
const nextRun: RelayStart = {
  ...relay,
  name: 'east-lothian-2023-10-31-moderation-2',
  input: { inspectionId: 'east-lothian-2023-10-31', run: 2 },
}

describe.each([
  { name: 'memory', open: memoryRelaysWorld },
  { name: 'Step Functions', open: stepFunctionsWorld },
])('the relays in $name', ({ open }) => {
  let world: RelaysWorld
  beforeEach(async () => {
    world = await open()
  })
  afterEach(() => world.close())

  const isWaiting = ({ name }: RelayStart) => expect.poll(() => world.tokenOf(name)).not.toBe('')

  it('start with ids and a number, under the name given', async () => {
    await world.relays.start(relay)
    expect(await world.started()).toEqual({ [relay.name]: relay.input })
  })

  it('start once, however often they are started', async () => {
    await world.relays.start(relay)
    await Promise.all([world.relays.start(relay), world.relays.start(relay)])
    expect(Object.keys(await world.started())).toEqual([relay.name])
  })

  it('are not started again under the name of one that has ended', async () => {
    await world.relays.start(relay)
    await isWaiting(relay)
    await world.relays.wake(await world.tokenOf(relay.name))
    await world.relays.start(relay)
    expect(Object.keys(await world.started())).toEqual([relay.name])
  })

  it('start anew under the next run', async () => {
    await world.relays.start(relay)
    await world.relays.start(nextRun)
    expect(Object.keys(await world.started()).sort()).toEqual([relay.name, nextRun.name])
  })

  it('are stopped by their name, once or twice, and whether they ever were', async () => {
    await world.relays.start(relay)
    await world.relays.stop(relay)
    await world.relays.stop(relay)
    await world.relays.stop(nextRun)
    expect(await world.relays.living('moderation')).toEqual(new Set())
  })

  it('are listed while they live', async () => {
    await world.relays.start(relay)
    await world.relays.start(nextRun)
    expect(await world.relays.living('moderation')).toEqual(new Set([relay.name, nextRun.name]))
    await world.end(relay.name)
    expect(await world.relays.living('moderation')).toEqual(new Set([nextRun.name]))
  })

  it('are woken once; after that they were woken already (design.md section 5, rule 8)', async () => {
    await world.relays.start(relay)
    await isWaiting(relay)
    const token = await world.tokenOf(relay.name)
    expect(await world.relays.wake(token)).toBe('woken')
    expect(await world.relays.wake(token)).toBe('already')
  })

  it('say whether a task waits with a token, and asking changes nothing', async () => {
    await world.relays.start(relay)
    await isWaiting(relay)
    const token = await world.tokenOf(relay.name)
    expect(await world.relays.isWaiting(token)).toBe(true)
    expect(await world.relays.isWaiting(token)).toBe(true)
    expect(await world.relays.wake(token)).toBe('woken')
    expect(await world.relays.isWaiting(token)).toBe(false)
  })

  it('say how many events their histories have, and of one that never was that it has none', async () => {
    await world.relays.start(relay)
    await isWaiting(relay)
    const events = await world.relays.events(relay)
    expect(events).toBeGreaterThan(0)
    await world.relays.isWaiting(await world.tokenOf(relay.name))
    expect(await world.relays.events(relay)).toBe(events)
    expect(await world.relays.events(nextRun)).toBe(0)
  })
})

describe('the relays in Step Functions', () => {
  it('say by the service’s name that a stage has no machine', async () => {
    const world = await stepFunctionsWorld()
    const start = world.relays.start({ ...relay, stage: 'fieldwork' })
    await expect(start).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' })
    await world.close()
  })
})
