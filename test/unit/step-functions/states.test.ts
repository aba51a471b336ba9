import { describe, expect, it } from 'vitest'
import { aDefinition, aWorld, eventTypes, outcome, start, startMs } from './running.ts'

const pass = (output: unknown, more = {}) => ({ Type: 'Pass', Output: output, End: true, ...more })

describe('Choice', () => {
  const choice = aDefinition({
    Decide: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $states.input.verdict = 'wait' %}", Assign: { why: 'rule' }, Next: 'Wait' },
        { Condition: "{% $states.input.verdict = 'go' %}", Output: { by: 'rule' }, Next: 'Go' },
      ],
      Assign: { why: 'default' },
      Output: { by: 'default' },
      Default: 'Otherwise',
    },
    Wait: pass({ why: '{% $why %}', input: '{% $states.input %}' }),
    Go: pass('{% $states.input %}'),
    Otherwise: pass({ why: '{% $why %}', input: '{% $states.input %}' }),
  })

  it('takes the first rule that holds, with that rule’s Assign and Output', async () => {
    const input = { verdict: 'wait' }
    expect(await outcome(aWorld(), choice, input)).toEqual({ status: 'SUCCEEDED', output: { why: 'rule', input } })
    expect((await outcome(aWorld(), choice, { verdict: 'go' })).output).toEqual({ by: 'rule' })
  })

  it('takes Default with the state’s own Assign and Output', async () => {
    const { output } = await outcome(aWorld(), choice, { verdict: 'else' })
    expect(output).toEqual({ why: 'default', input: { by: 'default' } })
  })

  it('fails as States.NoChoiceMatched where nothing holds and there is no Default', async () => {
    const lost = aDefinition({ Decide: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Go' }] }, Go: pass(1) })
    expect(await outcome(aWorld(), lost)).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' })
  })

  it('fails where a condition is neither true nor false', async () => {
    const odd = aDefinition({
      Decide: { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'Go' }] },
      Go: pass(1),
    })
    expect(await outcome(aWorld(), odd)).toMatchObject({ error: 'States.QueryEvaluationError' })
  })
})

describe('Wait', () => {
  it.each([
    ['seconds', { Seconds: 90 }, 90_000],
    ['seconds that an expression tells', { Seconds: '{% $states.input.days * 86400 %}' }, 180 * 86_400_000],
    ['a moment', { Timestamp: '2027-03-28T01:30:00+01:00' }, Date.UTC(2027, 2, 28, 0, 30) - startMs],
    ['a moment that has passed', { Timestamp: "{% '2020-01-01T00:00:00Z' %}" }, 0],
  ])('waits for %s', async (_what, fields, elapsedMs) => {
    const world = aWorld()
    await outcome(world, aDefinition({ Wait: { Type: 'Wait', ...fields, End: true } }), { days: 180 })
    expect(world.changes.at(-1)).toMatchObject({ status: 'SUCCEEDED', stopDate: startMs + elapsedMs })
  })

  it.each(['2027-02-29T00:00:00Z', '2027-01-01', '2027-01-01T00:00:00', '2027-01-01T24:00:00Z', 'soon'])(
    'refuses %s for a moment',
    async timestamp => {
      const definition = aDefinition({ Wait: { Type: 'Wait', Timestamp: '{% $states.input %}', End: true } })
      expect(await outcome(aWorld(), definition, timestamp)).toMatchObject({ error: 'States.QueryEvaluationError' })
    },
  )
})

describe('Succeed and Fail', () => {
  it('end with what their expressions say', async () => {
    const fail = aDefinition({ End: { Type: 'Fail', Error: "{% 'E' & $states.input %}", Cause: "{% 'because' %}" } })
    expect(await outcome(aWorld(), fail, 7)).toEqual({ status: 'FAILED', error: 'E7', cause: 'because' })
    const succeed = aDefinition({ End: { Type: 'Succeed', Output: '{% $states.input + 1 %}' } })
    expect(await outcome(aWorld(), succeed, 7)).toEqual({ status: 'SUCCEEDED', output: 8 })
  })
})

describe('variables', () => {
  it('are all computed from what they were before', async () => {
    const definition = aDefinition({
      First: { Type: 'Pass', Assign: { x: 3, a: 6 }, Next: 'Second' },
      Second: { Type: 'Pass', Assign: { x: '{% $a %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'Third' },
      Third: pass(['{% $states.input %}', '{% $x %}', '{% $y %}']),
    })
    expect((await outcome(aWorld(), definition)).output).toEqual([3, 6, 3])
  })

  it('of the outside are read in branches; those of a branch are its own', async () => {
    const branch = (value: number) => ({
      StartAt: `Set${value}`,
      States: {
        [`Set${value}`]: { Type: 'Pass', Assign: { mine: value }, Next: `Read${value}` },
        [`Read${value}`]: pass('{% $outer + $mine %}'),
      },
    })
    const definition = aDefinition({
      Outer: { Type: 'Pass', Assign: { outer: 10 }, Next: 'Both' },
      Both: { Type: 'Parallel', Branches: [branch(1), branch(2)], Next: 'After' },
      After: pass({ sums: '{% $states.input %}', gone: '{% $exists($mine) %}' }),
    })
    expect((await outcome(aWorld(), definition)).output).toEqual({ sums: [11, 12], gone: false })
  })
})

describe('Parallel', () => {
  it('goes on when the last branch has ended, with outputs in the order of branches', async () => {
    const waiting = (name: string, seconds: number) => ({
      StartAt: name,
      States: { [name]: { Type: 'Wait', Seconds: seconds, Output: name, End: true } },
    })
    const world = aWorld()
    const definition = aDefinition({
      Both: { Type: 'Parallel', Branches: [waiting('slow', 60), waiting('fast', 1)], End: true },
    })
    expect((await outcome(world, definition)).output).toEqual(['slow', 'fast'])
    expect(world.clock.now()).toBe(startMs + 60_000)
  })

  it('fails with a branch and ends the others', async () => {
    const world = aWorld()
    const definition = aDefinition({
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Long', States: { Long: { Type: 'Wait', Seconds: 86_400, End: true } } },
          {
            StartAt: 'Short',
            States: { Short: { Type: 'Wait', Seconds: 5, Next: 'Bad' }, Bad: { Type: 'Fail', Error: 'Bad' } },
          },
        ],
        Catch: [{ ErrorEquals: ['Bad'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    })
    const executionArn = await start(world, definition)
    await world.clock.runToIdle()
    expect(world.changes.at(-1)).toMatchObject({ status: 'SUCCEEDED', output: '"Bad"', stopDate: startMs + 5000 })
    const types = await eventTypes(world, executionArn)
    expect(types.slice(types.indexOf('FailStateEntered'))).toEqual([
      'FailStateEntered',
      'WaitStateAborted',
      'ParallelStateFailed',
      'ParallelStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ])
  })

  it('starts all branches anew when it is retried', async () => {
    const world = aWorld({
      functions: {
        flaky: (_payload, attempt) => {
          if (attempt === 1) throw new Error('not yet')
          return attempt
        },
      },
    })
    const definition = aDefinition({
      Both: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Call',
            States: {
              Call: {
                Type: 'Task',
                Resource: 'arn:aws:states:::lambda:invoke',
                Arguments: { FunctionName: 'flaky' },
                Output: '{% $states.result.Payload %}',
                End: true,
              },
            },
          },
          { StartAt: 'Other', States: { Other: pass('other') } },
        ],
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 10 }],
        End: true,
      },
    })
    expect((await outcome(world, definition)).output).toEqual([2, 'other'])
    expect(world.clock.now()).toBe(startMs + 10_000)
  })
})

describe('Map', () => {
  const map = (more: Record<string, unknown>) =>
    aDefinition({
      Each: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'One',
          States: { One: { Type: 'Wait', Seconds: 10, Output: '{% $states.input %}', End: true } },
        },
        End: true,
        ...more,
      },
    })

  it.each([
    [0, 10],
    [1, 50],
    [2, 30],
    ['{% 5 - 2 %}', 20],
  ])('with MaxConcurrency %s takes %s seconds for five items', async (concurrency, seconds) => {
    const world = aWorld()
    const { output } = await outcome(world, map({ MaxConcurrency: concurrency }), [1, 2, 3, 4, 5])
    expect(output).toEqual([1, 2, 3, 4, 5])
    expect(world.clock.now()).toBe(startMs + seconds * 1000)
  })

  it('gives each iteration what ItemSelector makes of its item', async () => {
    const definition = map({
      Items: '{% $states.input.names %}',
      ItemSelector: {
        name: '{% $states.context.Map.Item.Value %}',
        place: '{% $states.context.Map.Item.Index + 1 %}',
        of: '{% $count($states.input.names) %}',
      },
    })
    const { output } = await outcome(aWorld(), definition, { names: ['Ann', 'Ben'] })
    expect(output).toEqual([
      { name: 'Ann', place: 1, of: 2 },
      { name: 'Ben', place: 2, of: 2 },
    ])
  })

  it('ends at once without items', async () => {
    expect((await outcome(aWorld(), map({}), [])).output).toEqual([])
  })

  it('fails with an iteration: the failed one is told from those that are ended with it', async () => {
    const world = aWorld()
    const definition = aDefinition({
      Each: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'Look',
          States: {
            Look: {
              Type: 'Choice',
              Choices: [{ Condition: '{% $states.input = 2 %}', Next: 'Bad' }],
              Default: 'Long',
            },
            Bad: { Type: 'Fail', Error: 'Bad' },
            Long: { Type: 'Wait', Seconds: 100, End: true },
          },
        },
        End: true,
      },
    })
    const executionArn = await start(world, definition, [1, 2, 3])
    await world.clock.runToIdle()
    const types = await eventTypes(world, executionArn)
    expect(world.changes.at(-1)).toMatchObject({ status: 'FAILED', error: 'Bad' })
    expect(types.filter(type => type === 'MapIterationFailed')).toHaveLength(1)
    expect(types.filter(type => type === 'MapIterationAborted')).toHaveLength(2)
    expect(types.slice(-2)).toEqual(['MapStateFailed', 'ExecutionFailed'])
  })
})
