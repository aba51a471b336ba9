import { expect, it } from 'vitest'
import type { Step } from '../../domain/inspection/step.ts'
import type { StepToken } from '../../functions/ports/inspection-store/port.ts'
import type { World } from './backend.ts'
import { aChange, anOpenStep, draft, given, id } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

const { openedAt, stage, step, iteration, run } = anOpenStep()
const closed: Step = {
  ...{ state: 'closed', stage, step, iteration, run, openedAt },
  revision: 1,
  closedAt: openedAt,
  outcome: 'sent',
}
const later: Step = {
  ...{ state: 'later', stage, step, iteration, run },
  revision: 1,
  resumeOn: '2025-05-07T08:00:00Z',
}
const owed = '2023-11-20T10:00:00Z'

const tokenIn = async ({ store }: World): Promise<string | undefined> => (await store.tokenOf(id, draft))?.token

/** A step with a token on it, and what a signaller then sees. */
const seenIn = async (world: World, one: Partial<Parameters<typeof anOpenStep>[0]> = {}): Promise<StepToken> => {
  await given(world, { steps: [anOpenStep(one)] })
  await world.store.storeToken(id, draft, { token: 'token-1', run: 1, revision: 1 })
  const seen = await world.store.tokenOf(id, draft)
  if (seen === undefined) throw new Error('the step is there')
  return seen
}

onEveryBackend('a token (design.md section 5, rules 1 and 2)', world => {
  it('is stored on an open step under its run and revision', async () => {
    await given(world(), { steps: [anOpenStep({ revision: 3 })] })
    expect(await world().store.storeToken(id, draft, { token: 'token-1', run: 1, revision: 3 })).toBe(true)
    expect(await world().store.tokenOf(id, draft)).toEqual({ token: 'token-1', run: 1, revision: 3 })
  })

  it.each([
    ['of a run that was superseded', anOpenStep({ run: 2 }), { run: 1, revision: 1 }],
    ['of a run that the step was not handed to', anOpenStep(), { run: 2, revision: 1 }],
    ['of a revision that has passed', anOpenStep({ revision: 2 }), { run: 1, revision: 1 }],
    ['on a closed step', closed, { run: 1, revision: 1 }],
    ['on a step that is put off', later, { run: 1, revision: 1 }],
  ])('is not stored %s', async (_when, one, place) => {
    await given(world(), { steps: [one] })
    expect(await world().store.storeToken(id, draft, { token: 'token-1', ...place })).toBe(false)
    expect(await tokenIn(world())).toBeUndefined()
  })

  it('is not stored for a step that was never opened, and opens none', async () => {
    await given(world())
    expect(await world().store.storeToken(id, draft, { token: 'token-1', run: 1, revision: 1 })).toBe(false)
    expect(await world().store.tokenOf(id, draft)).toBeUndefined()
  })

  it('never takes the place of another: a write that lands late would put a dead one there', async () => {
    const seen = await seenIn(world())
    expect(await world().store.storeToken(id, draft, { token: 'token-2', run: 1, revision: 1 })).toBe(false)
    expect(await tokenIn(world())).toBe('token-1')
    await world().store.clearWake(id, draft, seen)
    expect(await world().store.storeToken(id, draft, { token: 'token-2', run: 1, revision: 1 })).toBe(true)
    expect(await tokenIn(world())).toBe('token-2')
  })

  it('is no part of the step that decisions see', async () => {
    await seenIn(world())
    expect((await world().store.load(id)).steps).toEqual([anOpenStep()])
  })
})

onEveryBackend('a commit (design.md section 5, rule 3)', world => {
  it.each<[string, Step]>([
    ['is moved', anOpenStep({ revision: 2, wakeOwedSince: owed })],
    ['closes', { ...closed, revision: 2, wakeOwedSince: owed }],
  ])('leaves the token of a step alone when the step %s', async (_how, next) => {
    await seenIn(world())
    const before = await world().store.load(id)
    await world().store.commit(before.inspection, aChange(before, { steps: [next] }))
    expect(await world().store.tokenOf(id, draft)).toEqual({
      token: 'token-1',
      run: 1,
      revision: 2,
      wakeOwedSince: owed,
    })
  })

  it('leaves a token alone that came after the record was read', async () => {
    const before = await given(world(), { steps: [anOpenStep()] })
    await world().store.storeToken(id, draft, { token: 'token-1', run: 1, revision: 1 })
    await world().store.commit(before.inspection, aChange(before, { steps: [anOpenStep({ revision: 2 })] }))
    expect(await tokenIn(world())).toBe('token-1')
  })

  it('shuts the door on a token that comes after it', async () => {
    const before = await given(world(), { steps: [anOpenStep()] })
    await world().store.commit(before.inspection, aChange(before, { steps: [anOpenStep({ revision: 2 })] }))
    expect(await world().store.storeToken(id, draft, { token: 'late', run: 1, revision: 1 })).toBe(false)
  })

  it('never meets a token and loses it: whichever comes first, the step has the token or refused it', async () => {
    for (let round = 1; round <= 20; round++) {
      const stepOf = (revision: number) => anOpenStep({ iteration: round, revision })
      const key = `moderation#draft#${round}`
      const before = round === 1 ? await given(world(), { steps: [stepOf(1)] }) : await withStep(world(), stepOf(1))
      const [stored] = await Promise.all([
        world().store.storeToken(id, key, { token: 'token', run: 1, revision: 1 }),
        world().store.commit(before.inspection, aChange(before, { steps: [stepOf(2)] })),
      ])
      expect((await world().store.tokenOf(id, key))?.token).toBe(stored ? 'token' : undefined)
    }
  })
})

const withStep = async ({ store }: World, one: Step) => {
  const before = await store.load(id)
  await store.commit(before.inspection, aChange(before, { steps: [one] }))
  return store.load(id)
}

onEveryBackend('a wake that was given (design.md section 5, rule 4)', world => {
  it('is cleared with its token while nothing has moved', async () => {
    const seen = await seenIn(world(), { wakeOwedSince: owed })
    await world().store.clearWake(id, draft, seen)
    expect(await world().store.tokenOf(id, draft)).toEqual({ token: undefined, run: 1, revision: 1 })
    expect((await world().store.load(id)).steps).toEqual([anOpenStep()])
  })

  it('is cleared where no relay had left a token', async () => {
    await given(world(), { steps: [anOpenStep({ wakeOwedSince: owed })] })
    await world().store.clearWake(id, draft, { revision: 1, token: undefined })
    expect((await world().store.tokenOf(id, draft))?.wakeOwedSince).toBeUndefined()
  })

  it('stays owed when the step has moved on to another revision', async () => {
    const seen = await seenIn(world(), { wakeOwedSince: owed })
    const before = await world().store.load(id)
    const moved = anOpenStep({ revision: 2, wakeOwedSince: '2023-11-21T10:00:00Z' })
    await world().store.commit(before.inspection, aChange(before, { steps: [moved] }))
    await world().store.clearWake(id, draft, seen)
    expect(await world().store.tokenOf(id, draft)).toMatchObject({
      token: 'token-1',
      wakeOwedSince: moved.wakeOwedSince,
    })
  })

  it('takes no token away that was left meanwhile', async () => {
    const seen = await seenIn(world(), { wakeOwedSince: owed })
    await world().store.clearWake(id, draft, seen)
    await world().store.storeToken(id, draft, { token: 'token-2', run: 1, revision: 1 })
    await world().store.clearWake(id, draft, seen)
    expect(await tokenIn(world())).toBe('token-2')
  })

  it('stays owed when a token came where none was seen', async () => {
    await seenIn(world(), { wakeOwedSince: owed })
    await world().store.clearWake(id, draft, { revision: 1, token: undefined })
    expect(await world().store.tokenOf(id, draft)).toMatchObject({ token: 'token-1', wakeOwedSince: owed })
  })

  it('takes no day from a step that is put off', async () => {
    await given(world(), { steps: [later] })
    await world().store.clearWake(id, draft, { revision: 1, token: undefined })
    await expect
      .poll(() => world().store.listDue('2025-05-07T08:00:00Z', 10))
      .toContainEqual(expect.objectContaining({ kind: 'resume', key: draft }))
  })

  it('is nothing for a step that is not there, and makes none', async () => {
    await given(world())
    await world().store.clearWake(id, draft, { revision: 1, token: undefined })
    expect((await world().store.load(id)).steps).toEqual([])
  })
})
