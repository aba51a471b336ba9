import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVirtualClock, type VirtualClock } from '../../local/clock/virtual-clock.ts'
import { invoke } from '../../local/rehearsal/invoking.ts'
import { onLooker } from '../../local/rehearsal/on-looker.ts'
import { castOf } from '../../local/rehearsal/people/cast.ts'
import { type System, startSystem } from '../../local/system.ts'
import { anInspection } from './an-inspection.ts'

const cdkOut = fileURLToPath(new URL('../../cdk.out', import.meta.url))
const id = 'east-lothian-2023-10-31'
const machine = (stage: string) => `arn:aws:states:eu-west-2:000000000000:stateMachine:joint-inspections-${stage}`
const minuteMs = 60_000

describe('a relay that dies', () => {
  let system: System
  let clock: VirtualClock
  beforeAll(async () => {
    clock = createVirtualClock(Temporal.Instant.from('2023-10-31T09:00:00Z').epochMilliseconds)
    system = await startSystem({
      cdkOut,
      clock,
      idleUntil: async tables => {
        const next = await onLooker(tables).nextDue()
        return next === undefined ? undefined : Temporal.Instant.from(next).epochMilliseconds
      },
    })
    const { atStart: people } = castOf(anInspection('east-lothian-2023'))
    const start = { area: 'East Lothian', footprint: 'B', letterDate: '2023-10-31', by: 'person-coordinator', people }
    await invoke(system, 'start-inspection', start)
    await clock.advanceTo(clock.now() + minuteMs)
  })
  afterAll(() => system.stop())

  const inspection = async () => (await onLooker(system.tables).load(id)).inspection
  const relays = async () => {
    const { executions } = await system.engine.listExecutions({
      stateMachineArn: machine('notification'),
      maxResults: 100,
    })
    return executions.map(({ name, status }) => `${name} ${status}`)
  }
  const abort = async () => {
    const { executions } = await system.engine.listExecutions({
      stateMachineArn: machine('notification'),
      statusFilter: 'RUNNING',
      maxResults: 100,
    })
    for (const { executionArn } of executions) await system.engine.stopExecution({ executionArn })
    await clock.advanceTo(clock.now() + minuteMs)
  }

  it('is started again under the next run, and stands where the record stands', async () => {
    await abort()
    expect(await relays()).toEqual([`${id}-notification-2 RUNNING`, `${id}-notification-1 ABORTED`])
    const { requests, steps } = await onLooker(system.tables).load(id)
    expect(requests.every(one => one.state === 'open' && one.generation === 1)).toBe(true)
    expect(steps).toMatchObject([{ step: 'letter', state: 'open', run: 2 }])
  })

  it('goes on under the new run when people answer', async () => {
    const command = { do: 'submit', request: 'R1-cpp-chair', by: 'person-cpp-chair', reference: 'receipt' }
    await invoke(system, 'act', { inspectionId: id, command })
    expect((await inspection()).counters.accepted).toBe(1)
  })

  it('three times in a day stops the inspection, and people are told', async () => {
    await abort()
    await abort()
    expect(await inspection()).toMatchObject({ status: 'stuck', run: 3 })
    expect((await relays()).filter(one => one.endsWith('RUNNING'))).toEqual([])
    await clock.advanceTo(clock.now() + 10 * minuteMs)
    const told = system.mailbox.messages().filter(one => one.subject.endsWith('the system needs a person'))
    expect(told.map(one => one.to[0]).sort()).toEqual(['catriona.fable@example.org', 'ewan.figment@example.org'])
  })

  it('goes on once a person has seen to it', async () => {
    const command = { do: 'restart-relay', by: 'person-coordinator' }
    await invoke(system, 'act', { inspectionId: id, command })
    await clock.advanceTo(clock.now() + minuteMs)
    expect((await relays())[0]).toBe(`${id}-notification-4 RUNNING`)
    expect(await inspection()).toMatchObject({ status: 'running', relay: { state: 'started' } })
  })
})
