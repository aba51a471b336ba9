import { expect, it } from 'vitest'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { aChange, aNewRecord, aNotice, anEntry, anOpenStep, aRequest, draft, given, id } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

onEveryBackend('the record of an inspection', world => {
  it('comes back as it was written, one version on', async () => {
    const change = aNewRecord({ steps: [anOpenStep()], requests: [aRequest()], notices: [aNotice()] })
    await world().store.create(change)
    const { inspection, plan, steps, requests, notices } = await world().store.load(id)
    expect(inspection).toMatchObject({ ...change.inspection, version: 1, audit: { events: 2 } })
    expect({ plan, steps, requests, notices }).toEqual({
      plan: change.plan,
      steps: change.steps,
      requests: change.requests,
      notices: change.notices,
    })
  })

  it('is unknown until it is started', async () => {
    await expect(world().store.load(id)).rejects.toMatchObject({ name: 'InspectionUnknown' })
    expect(await world().store.events(id)).toEqual([])
    expect(await world().store.notices(id)).toEqual([])
  })

  it('is started once: a second start is refused and changes nothing', async () => {
    const before = await given(world())
    const again = world().store.create(aNewRecord({ steps: [anOpenStep()] }))
    await expect(again).rejects.toMatchObject({ name: 'CommandRefused', details: { exists: id } })
    expect(await world().store.load(id)).toEqual(before)
  })

  it('follows the newest plan', async () => {
    const before = await given(world())
    const plan = { ...before.plan, number: 2 }
    await world().store.commit(
      before.inspection,
      aChange(before, { plan, inspection: { ...before.inspection, planNumber: 2 } }),
    )
    expect((await world().store.load(id)).plan.number).toBe(2)
  })

  it('takes the fields of a former state away when a step closes or a request is answered', async () => {
    const before = await given(world(), { steps: [anOpenStep({ outcome: 'ready' })], requests: [aRequest()] })
    const { openedAt, stage, step, iteration, run } = anOpenStep()
    const { rungs: _rungs, longStop: _longStop, ...asked } = aRequest()
    const closed = {
      state: 'closed' as const,
      ...{ stage, step, iteration, run, openedAt },
      revision: 2,
      closedAt: openedAt,
      outcome: 'ready',
    }
    const waived = {
      ...asked,
      state: 'waived' as const,
      reason: 'not held',
      waivedBy: 'person-imaginary',
      closedAt: openedAt,
    }
    await world().store.commit(before.inspection, aChange(before, { steps: [closed], requests: [waived] }))
    const after = await world().store.load(id)
    expect(after.steps).toEqual([closed])
    expect(after.requests).toEqual([waived])
  })
})

onEveryBackend('the version guard', world => {
  it('raises the version by one with every commit', async () => {
    const before = await given(world())
    await world().store.commit(before.inspection, aChange(before))
    expect((await world().store.load(id)).inspection.version).toBe(before.inspection.version + 1)
  })

  it('refuses a decision taken on an older version, and writes nothing of it', async () => {
    const old = await given(world())
    await world().store.commit(old.inspection, aChange(old))
    const before = await world().store.load(id)
    const late = world().store.commit(
      old.inspection,
      aChange(old, { steps: [anOpenStep()], requests: [aRequest()], notices: [aNotice()] }),
    )
    await expect(late).rejects.toMatchObject({ name: 'StaleVersion' })
    expect(await world().store.load(id)).toEqual(before)
    expect(await world().store.events(id)).toHaveLength(before.inspection.audit.events)
  })

  it('refuses it even if it has nothing to say to the audit', async () => {
    const old = await given(world())
    await world().store.commit(old.inspection, aChange(old, { entries: [] }))
    const late = world().store.commit(old.inspection, aChange(old, { entries: [], requests: [aRequest()] }))
    await expect(late).rejects.toMatchObject({ name: 'StaleVersion' })
    expect((await world().store.load(id)).requests).toEqual([])
  })

  it('lets one of several decisions on the same version through', async () => {
    const before = await given(world())
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(run => world().store.commit(before.inspection, aChange(before, { steps: [anOpenStep({ run })] }))),
    )
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1)
    expect((await world().store.load(id)).inspection.version).toBe(before.inspection.version + 1)
  })

  it('refuses the same change a second time, so that a commit made again is written once', async () => {
    const before = await given(world())
    const change = aChange(before, { notices: [aNotice()] })
    await world().store.commit(before.inspection, change)
    const once = await world().store.load(id)
    await expect(world().store.commit(before.inspection, change)).rejects.toMatchObject({ name: 'StaleVersion' })
    expect(await world().store.load(id)).toEqual(once)
    expect(await world().store.events(id)).toHaveLength(once.inspection.audit.events)
  })

  it('refuses a commit to a record that is not there', async () => {
    const { inspection } = aNewRecord()
    const nowhere = world().store.commit(inspection, aNewRecord())
    await expect(nowhere).rejects.toMatchObject({ name: 'StaleVersion' })
  })
})

onEveryBackend('a change that is too large', world => {
  const many = (count: number) => Array.from({ length: count }, (_, number) => aRequest({ key: `R${number}` }))

  it('is refused before anything is written, and says what to do', async () => {
    const before = await given(world())
    const large = world().store.commit(before.inspection, aChange(before, { requests: many(99) }))
    await expect(large).rejects.toThrow('takes 100 items, this one has 101: cut the decision into smaller commits')
    expect(await world().store.load(id)).toEqual(before)
  })

  it('is written whole at 100 items', async () => {
    const before = await given(world())
    await world().store.commit(before.inspection, aChange(before, { requests: many(98) }))
    expect((await world().store.load(id)).requests).toHaveLength(98)
  })

  it('is refused when it names an item twice', async () => {
    const before = await given(world())
    const twice = aChange(before, { steps: [anOpenStep(), anOpenStep({ revision: 2 })], entries: [anEntry()] })
    await expect(world().store.commit(before.inspection, twice)).rejects.toThrow(`STEP#${draft} twice`)
  })
})

onEveryBackend('the relay that is owed', world => {
  const at = '2023-10-31T09:00:05Z'

  it('is noted as started under the run that was started, without a new version', async () => {
    const { inspection } = await given(world())
    await world().store.relayStarted(id, { run: 1, at })
    expect((await world().store.load(id)).inspection).toEqual({ ...inspection, relay: { state: 'started', since: at } })
  })

  it('stays owed when another run was started', async () => {
    const before = await given(world())
    await world().store.relayStarted(id, { run: 2, at })
    expect(await world().store.load(id)).toEqual(before)
  })

  it('keeps the time of its first start', async () => {
    await given(world())
    await world().store.relayStarted(id, { run: 1, at })
    await world().store.relayStarted(id, { run: 1, at: '2023-10-31T10:00:00Z' })
    expect((await world().store.load(id)).inspection).toMatchObject({ relay: { since: at } })
  })
})

onEveryBackend('the end that is owed to an old relay', world => {
  const at = '2023-10-31T09:00:05Z'
  const old = { stage: 'notification', name: `${id}-notification-1`, since: '2023-10-31T09:00:00Z' } as const

  const owing = async () => {
    const before = await given(world())
    const after: Inspection = { ...before.inspection, run: 2, stopOwed: old }
    await world().store.commit(before.inspection, aChange(before, { inspection: after }))
    return world().store.load(id)
  }
  const due = async () => (await world().store.listDue('2099-01-01T00:00:00Z', 10)).map(one => one.kind)

  it('stays owed while the start of the next is', async () => {
    const before = await owing()
    await world().store.relayStopped(id, old)
    expect(await world().store.load(id)).toEqual(before)
  })

  it('is due once the next is started, and then no more', async () => {
    await owing()
    await world().store.relayStarted(id, { run: 2, at, stopOwed: true })
    await expect.poll(due).toEqual(['stop'])
    await world().store.relayStopped(id, old)
    expect((await world().store.load(id)).inspection.stopOwed).toBeUndefined()
    await expect.poll(due).toEqual([])
  })

  it('is not taken for that of another relay', async () => {
    await owing()
    await world().store.relayStarted(id, { run: 2, at, stopOwed: true })
    await world().store.relayStopped(id, { name: `${id}-notification-7` })
    expect((await world().store.load(id)).inspection.stopOwed).toEqual(old)
  })
})

onEveryBackend('messages of a suspended inspection', world => {
  const stateOf = async (slot: string) => (await world().store.notices(id)).find(one => one.slot === slot)?.state

  it('are held in the same commit, and are not due', async () => {
    const before = await given(world(), { notices: [aNotice({ slot: 'a' })] })
    await world().store.commit(before.inspection, aChange(before, { held: ['a'] }))
    expect(await stateOf('a')).toBe('held')
    expect((await world().store.load(id)).notices.map(one => one.state)).toEqual(['held'])
  })

  it('leave later, or are retired', async () => {
    const first = await given(world(), { notices: [aNotice({ slot: 'a' }), aNotice({ slot: 'b' })] })
    await world().store.commit(first.inspection, aChange(first, { held: ['a', 'b'] }))
    const then = await world().store.load(id)
    const again = aChange(then, { notices: [aNotice({ slot: 'a' })], retired: [{ slot: 'b', why: 'resumed' }] })
    await world().store.commit(then.inspection, again)
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['due', 'retired'])
  })

  it('are not held when they are on their way: the suspension is decided anew', async () => {
    const before = await given(world(), { notices: [aNotice({ slot: 'a' })] })
    await world().ledger.claim([{ inspectionId: id, slot: 'a' }], { at: '2023-10-31T09:00:05Z' })
    const suspending = world().store.commit(before.inspection, aChange(before, { held: ['a'] }))
    await expect(suspending).rejects.toThrow('Read it again')
  })
})
