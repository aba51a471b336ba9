import { describe, expect, it } from 'vitest'
import { aDefinition, aWorld, start, startMs } from './running.ts'

const day = 86_400_000

describe('the limits of the service', () => {
  it('end an execution whose history has 25,000 events', async () => {
    const world = aWorld()
    const round = { Round: { Type: 'Pass', Next: 'Again' }, Again: { Type: 'Pass', Next: 'Round' } }
    const executionArn = await start(world, aDefinition(round))
    await world.clock.runToIdle()
    expect(await world.engine.describeExecution({ executionArn })).toMatchObject({
      ...{ status: 'FAILED', error: 'States.Runtime' },
    })
    const { events } = await world.engine.getExecutionHistory({ executionArn, reverseOrder: true, maxResults: 1 })
    expect(events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }])
  })

  it('end an execution after a year', async () => {
    const world = aWorld()
    const sleeping = aDefinition({ Sleep: { Type: 'Wait', Seconds: (400 * day) / 1000, End: true } })
    const executionArn = await start(world, sleeping)
    await world.clock.runToIdle()
    expect(await world.engine.describeExecution({ executionArn })).toMatchObject({
      ...{ status: 'TIMED_OUT', stopDate: startMs + 365 * day },
    })
  })

  it('end it sooner where its machine says so', async () => {
    const world = aWorld()
    const sleeping = aDefinition({ Sleep: { Type: 'Wait', Seconds: 100, End: true } }, { TimeoutSeconds: 60 })
    const executionArn = await start(world, sleeping)
    await world.clock.runToIdle()
    expect(await world.engine.describeExecution({ executionArn })).toMatchObject({
      ...{ status: 'TIMED_OUT', stopDate: startMs + 60_000 },
    })
  })

  it.each([
    ['an output', { Output: "{% $pad('', 262145, 'x') %}" }],
    ['a variable', { Assign: { long: "{% $pad('', 262145, 'x') %}" }, Output: 'short' }],
  ])('refuse %s of more than 256 KiB', async (_what, fields) => {
    const world = aWorld()
    const executionArn = await start(world, aDefinition({ Only: { Type: 'Pass', ...fields, End: true } }))
    await world.clock.runToIdle()
    const { status, error } = await world.engine.describeExecution({ executionArn })
    expect([status, error]).toEqual([
      'FAILED',
      expect.stringMatching(/^States\.(DataLimitExceeded|Runtime|QueryEvaluationError)$/),
    ])
  })

  it('stop no wait of 180 days, which is more than a timer of the platform holds', async () => {
    const world = aWorld()
    const sleeping = aDefinition({ Sleep: { Type: 'Wait', Seconds: (180 * day) / 1000, End: true } })
    await start(world, sleeping)
    await world.clock.runToIdle()
    expect(world.clock.now()).toBe(startMs + 180 * day)
  })
})
