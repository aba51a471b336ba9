import { expect, it } from 'vitest'
import { alwaysOf } from '../../domain/inspection/inspection.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Step } from '../../domain/inspection/step.ts'
import type { World } from './backend.ts'
import { aChange, aNewRecord, aNotice, anOpenStep, aRequest, draft, given, id } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

const never = '2099-01-01T00:00:00Z'
const dueIn = async ({ store }: World, until = never, limit = 100): Promise<string[]> =>
  (await store.listDue(until, limit)).map(one => `${one.dueAt} ${one.kind} ${one.key}`)

const oneOfEach = {
  steps: [
    anOpenStep({ wakeOwedSince: '2023-11-02T09:00:00Z' }),
    anOpenStep({ step: 'panel' }),
    {
      state: 'later',
      stage: 'follow-up',
      step: 'disposal',
      iteration: 1,
      run: 1,
      revision: 1,
      resumeOn: '2023-11-05T09:00:00Z',
    } satisfies Step,
  ],
  requests: [
    aRequest({
      rungs: [
        { rung: 'before-5', at: '2023-11-03T09:00:00.5Z' },
        { rung: 'due', at: '2023-11-09T09:00:00Z' },
      ],
    }),
    aRequest({ key: 'R6' }),
  ],
  notices: [aNotice({ slot: 'a', notBefore: '2023-11-04T09:00:00Z' })],
}

onEveryBackend('the list of due things', world => {
  it('holds what is owed, reached or to be sent, soonest first, and nothing else', async () => {
    await given(world(), oneOfEach)
    await expect
      .poll(() => dueIn(world()))
      .toEqual([
        `2023-10-31T09:00:00.000Z relay ${id}-notification-1`,
        `2023-11-02T09:00:00.000Z wake ${draft}`,
        '2023-11-03T09:00:00.500Z rung R5',
        '2023-11-04T09:00:00.000Z notice a',
        '2023-11-05T09:00:00.000Z resume follow-up#disposal#1',
      ])
  })

  it('ends at the instant asked for, that instant included', async () => {
    await given(world(), oneOfEach)
    await expect.poll(() => dueIn(world(), '2023-11-03T09:00:00.5Z')).toHaveLength(3)
    expect(await dueIn(world(), '2023-11-03T09:00:00.499Z')).toHaveLength(2)
    expect(await dueIn(world(), '2023-10-31T08:59:59Z')).toEqual([])
  })

  it('takes no more than were asked for', async () => {
    await given(world(), oneOfEach)
    await expect.poll(() => dueIn(world(), never, 2)).toHaveLength(2)
  })

  it('carries the notice itself', async () => {
    await given(world(), oneOfEach)
    await expect
      .poll(async () => (await world().store.listDue(never, 10)).find(one => one.kind === 'notice'))
      .toMatchObject({ inspectionId: id, notice: oneOfEach.notices[0] })
  })

  it('tells when the earliest comes, or that nothing will', async () => {
    expect(await world().store.nextDue()).toBeUndefined()
    await given(world(), oneOfEach)
    await expect.poll(() => world().store.nextDue()).toBe('2023-10-31T09:00:00.000Z')
  })

  it('loses each of them as it is done', async () => {
    await given(world(), oneOfEach)
    await world().store.relayStarted(id, { run: 1, at: '2023-10-31T09:00:01Z' })
    await world().store.clearWake(id, draft, { revision: 1, token: undefined })
    const before = await world().store.load(id)
    const { stage, step, iteration, run, openedAt } = anOpenStep({ stage: 'follow-up', step: 'disposal' })
    await world().store.commit(
      before.inspection,
      aChange(before, {
        steps: [
          { state: 'closed', stage, step, iteration, run, openedAt, revision: 2, closedAt: openedAt, outcome: 'x' },
        ],
        requests: [aRequest({ rungs: [] })],
        retired: [{ slot: 'a', why: 'answered' }],
      }),
    )
    await expect.poll(() => dueIn(world())).toEqual([])
    expect(await world().store.nextDue()).toBeUndefined()
  })
})

onEveryBackend('the board', world => {
  const start = async (name: string, area: string, letterDate: string): Promise<InspectionRecord> => {
    const change = aNewRecord({}, { id: name, letterDate: '2023-10-31' })
    await world().store.create({ ...change, inspection: { ...change.inspection, area, letterDate } })
    return world().store.load(name)
  }

  it('shows the open inspections by area and letter date', async () => {
    await start('third', 'S12000011', '2023-10-31')
    await start('second', 'S12000010', '2023-10-31')
    await start('first', 'S12000010', '2023-01-10')
    await expect
      .poll(async () => (await world().store.listOpen()).map(one => one.id))
      .toEqual(['first', 'second', 'third'])
  })

  it('shows those of one area alone', async () => {
    await start('east-lothian', 'S12000010', '2023-10-31')
    await start('elsewhere', 'S12000011', '2023-10-31')
    await expect
      .poll(async () => (await world().store.openInspectionsOf('S12000010')).map(one => one.id))
      .toEqual(['east-lothian'])
    expect(await world().store.openInspectionsOf('S120000')).toEqual([])
  })

  it('shows an inspection as its last commit left it', async () => {
    const before = await start('east-lothian', 'S12000010', '2023-10-31')
    await world().store.commit(before.inspection, aChange(before))
    const { inspection } = await world().store.load('east-lothian')
    await expect.poll(() => world().store.listOpen()).toEqual([inspection])
  })

  it('shows an inspection among those that are over when it closes, and no more among the open ones', async () => {
    const { inspection, ...rest } = await start('east-lothian', 'S12000010', '2023-10-31')
    if (inspection.status !== 'running') throw new Error('it was just started')
    const { relay: _relay, ...kept } = inspection
    const closed = { ...kept, status: 'closed' as const, closedAt: '2025-05-07T16:00:00Z' }
    expect(await world().store.listOver()).toEqual([])
    await world().store.commit(inspection, aChange({ inspection, ...rest }, { inspection: closed }))
    await expect.poll(() => world().store.listOpen()).toEqual([])
    await expect.poll(async () => (await world().store.listOver()).map(one => one.id)).toEqual(['east-lothian'])
    expect(await world().store.openInspectionsOf('S12000010')).toEqual([])
    expect((await world().store.load('east-lothian')).inspection.status).toBe('closed')
  })

  it('shows of what is over that of one area alone, and no more than are wanted', async () => {
    for (const [name, area] of [
      ['one', 'S12000010'],
      ['two', 'S12000011'],
    ] as const) {
      const { inspection, ...rest } = await start(name, area, '2023-10-31')
      const cancelled = {
        ...alwaysOf(inspection),
        status: 'cancelled' as const,
        cancelledAt: '2023-11-07T16:00:00Z',
        why: 'A merger',
        by: 'person-imaginary',
      }
      await world().store.commit(inspection, aChange({ inspection, ...rest }, { inspection: cancelled }))
    }
    await start('open', 'S12000010', '2024-10-31')
    const ids = async (which?: { readonly area?: string; readonly limit?: number }) =>
      (await world().store.listOver(which)).map(one => one.id)
    await expect.poll(() => ids()).toEqual(['one', 'two'])
    expect(await ids({ limit: 1 })).toEqual(['one'])
    expect(await ids({ area: 'S12000011' })).toEqual(['two'])
  })
})

onEveryBackend('one person’s list', world => {
  const keysOf = async (person: string): Promise<string[]> =>
    (await world().store.openRequestsOf(person)).map(one => `${one.inspectionId} ${one.request.key}`)

  it('holds their waiting requests of all inspections, nearest due first', async () => {
    await given(world(), {
      requests: [
        aRequest({ key: 'R5', due: '2023-12-01T17:00:00Z' }),
        aRequest({ key: 'R6', due: '2023-11-24T17:00:00Z' }),
        aRequest({ key: 'R7', person: 'person-unreal' }),
      ],
    })
    await world().store.create(
      aNewRecord({ requests: [aRequest({ key: 'R2', due: '2023-11-27T17:00:00Z' })] }, { id: 'another' }),
    )
    await expect.poll(() => keysOf('person-imaginary')).toEqual([`${id} R6`, 'another R2', `${id} R5`])
    expect(await keysOf('person-unreal')).toEqual([`${id} R7`])
    expect(await keysOf('person-unknown')).toEqual([])
  })

  it('loses a request that is closed, and follows one that goes to somebody else', async () => {
    const before = await given(world(), { requests: [aRequest({ key: 'R5' }), aRequest({ key: 'R6' })] })
    const { rungs: _rungs, longStop: _longStop, ...asked } = aRequest({ key: 'R5' })
    const silent = { ...asked, state: 'silent' as const, outcome: 'none', closedAt: '2023-12-01T17:00:00Z' }
    const moved = aRequest({ key: 'R6', person: 'person-unreal' })
    await world().store.commit(before.inspection, aChange(before, { requests: [silent, moved] }))
    await expect.poll(() => keysOf('person-imaginary')).toEqual([])
    expect(await keysOf('person-unreal')).toEqual([`${id} R6`])
  })
})
