import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts'
import type { Json } from '../../../local/step-functions/execution/json.ts'
import { type DurableStore, openDurableStore } from '../../../local/step-functions/service/durable-store.ts'
import { createMemoryStore } from '../../../local/step-functions/service/store.ts'
import { aFolder } from '../../setup/a-folder.ts'
import { aDefinition, aWorld, start, startMs, type TestWorld } from './running.ts'

const day = 86_400_000

const lambda = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
})

/** Waits of every kind: a function, a retry, a token, half a year, branches. */
const everyWait = aDefinition({
  Ask: lambda('ask', {
    Next: 'Flaky',
  }),
  Flaky: lambda('flaky', {
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60, MaxAttempts: 2, JitterStrategy: 'NONE' }],
    Assign: { seen: '{% $states.result.Payload %}' },
    Next: 'Both',
  }),
  Both: {
    Type: 'Parallel',
    Branches: [
      { StartAt: 'Sleep', States: { Sleep: { Type: 'Wait', Seconds: (180 * day) / 1000, End: true } } },
      {
        StartAt: 'Await',
        States: {
          Await: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
            Arguments: { FunctionName: 'keep', Payload: '{% $states.context.Task.Token %}' },
            TimeoutSeconds: (90 * day) / 1000,
            Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
            End: true,
          },
          Late: { Type: 'Pass', Output: 'late', End: true },
        },
      },
    ],
    Output: { seen: '{% $seen %}', branches: '{% $states.result %}' },
    End: true,
  },
})

/** `flaky` is busy in the first minute. */
const functions = (clock: VirtualClock, tokens: string[] = []) => ({
  ask: () => 'asked',
  flaky: () => {
    if (clock.now() < startMs + 60_000) throw new Error('busy')
    return 'calm'
  },
  keep: (token: Json) => tokens.push(String(token)),
})

const events = async ({ engine }: TestWorld, executionArn: string) =>
  (await engine.getExecutionHistory({ executionArn, maxResults: 1000 })).events

/** The files as a kill at this moment would leave them, opened by the next process. */
const afterKill = (file: string): DurableStore => {
  const copy = join(aFolder(), 'engine.db')
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`)
  return openDurableStore(copy)
}

describe('an execution on a file', () => {
  it('has the same history and end as one in memory', async () => {
    const stores = [createMemoryStore(), openDurableStore(join(aFolder(), 'engine.db'))]
    const told = await Promise.all(
      stores.map(async store => {
        const clock = createVirtualClock(startMs)
        const world = aWorld({ functions: functions(clock), store, clock })
        const arn = await start(world, everyWait)
        await world.clock.runToIdle()
        return {
          described: await world.engine.describeExecution({ executionArn: arn }),
          events: await events(world, arn),
        }
      }),
    )
    expect(told[0]?.described.output).toBe('{"seen":"calm","branches":["calm","late"]}')
    expect(told[1]).toEqual(told[0])
  })

  it('goes on after a kill at any moment to the same end, calling again what had not answered', async () => {
    const file = join(aFolder(), 'engine.db')
    const clock = createVirtualClock(startMs)
    const first = aWorld({ functions: functions(clock), store: openDurableStore(file), clock })
    const arn = await start(first, everyWait)
    const moments: { nowMs: number; store: DurableStore }[] = []
    const running = clock.runToIdle().then(() => 'ended' as const)
    while ((await Promise.race([running, nextTurn('still running' as const)])) !== 'ended')
      moments.push({ nowMs: clock.now(), store: afterKill(file) })
    const { output } = await first.engine.describeExecution({ executionArn: arn })
    expect(moments.length).toBeGreaterThan(8)
    for (const { nowMs, store } of moments) {
      const clock = createVirtualClock(nowMs)
      const world = aWorld({ functions: functions(clock), store, clock })
      world.engine.resume()
      await world.clock.runToIdle()
      expect(await world.engine.describeExecution({ executionArn: arn })).toMatchObject({ status: 'SUCCEEDED', output })
      expect(clock.now()).toBe(first.clock.now())
    }
  })

  it('takes the answer to a token that was given out before the kill', async () => {
    const file = join(aFolder(), 'engine.db')
    const tokens: string[] = []
    const clock = createVirtualClock(startMs)
    const first = aWorld({ functions: functions(clock, tokens), store: openDurableStore(file), clock })
    const arn = await start(first, everyWait)
    await first.clock.advanceTo(startMs + day)
    const world = aWorld({ functions: {}, store: afterKill(file), clock: createVirtualClock(startMs + day) })
    world.engine.resume()
    await world.engine.sendTaskSuccess({ taskToken: tokens[0] ?? '', output: '"answered"' })
    await world.clock.runToIdle()
    const { output } = await world.engine.describeExecution({ executionArn: arn })
    expect(output).toBe('{"seen":"calm","branches":["calm","answered"]}')
    await expect(world.engine.sendTaskSuccess({ taskToken: tokens[0] ?? '', output: '1' })).rejects.toMatchObject({
      name: 'TaskTimedOut',
    })
  })

  it('calls a function again that had not answered, and one that had not twice', async () => {
    const file = join(aFolder(), 'engine.db')
    const never = new Promise(() => {})
    const first = aWorld({ functions: { one: () => 1, two: () => never }, store: openDurableStore(file) })
    const arn = await start(
      first,
      aDefinition({ One: lambda('one', { Next: 'Two' }), Two: lambda('two', { End: true }) }),
    )
    const isCalled = async () => {
      while (!first.invocations.has('two')) await new Promise(resolve => setImmediate(resolve))
    }
    await isCalled()
    const world = aWorld({ functions: { two: () => 2 }, store: afterKill(file) })
    world.engine.resume()
    await world.clock.runToIdle()
    expect(Object.fromEntries(world.invocations)).toEqual({ two: 1 })
    expect(await world.engine.describeExecution({ executionArn: arn })).toMatchObject({ output: '2' })
  })
})

describe('the end of an execution on a file', () => {
  const ends = aDefinition({ Only: { Type: 'Fail', Error: 'Enough' } })

  it('is told again after a kill that came before everybody had been told', async () => {
    const file = join(aFolder(), 'engine.db')
    const deaf = aWorld({ store: openDurableStore(file), onStatusChange: () => new Promise(() => {}) })
    await start(deaf, ends)
    const world = aWorld({ store: afterKill(file) })
    world.engine.resume()
    await world.clock.idle()
    expect(world.changes.map(({ status }) => status)).toEqual(['FAILED'])
  })

  it('is told once where that was done', async () => {
    const file = join(aFolder(), 'engine.db')
    const first = aWorld({ store: openDurableStore(file) })
    await start(first, ends)
    await first.clock.idle()
    const world = aWorld({ store: afterKill(file) })
    world.engine.resume()
    await world.clock.idle()
    expect(world.changes).toEqual([])
  })
})

describe('a name on a file', () => {
  it('begins a new history when it is used again after ninety days', async () => {
    const file = join(aFolder(), 'engine.db')
    const store = openDurableStore(file)
    const world = aWorld({ store })
    const arn = await start(world, aDefinition({ Only: { Type: 'Pass', End: true } }))
    await world.clock.advanceTo(startMs + 91 * day)
    await start(world, aDefinition({ Only: { Type: 'Pass', End: true } }))
    await world.clock.runToIdle()
    const kept = afterKill(file).execution(arn)
    expect(kept?.startMs).toBe(startMs + 91 * day)
    expect(kept?.events.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  })
})
