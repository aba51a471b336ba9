import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'
import { createFunctions, type Functions } from '../../../local/lambda/functions.ts'
import type { Invocation } from '../../../local/lambda/invocation.ts'
import type { LambdaFunction } from '../../../local/template/function.ts'

const startMs = Date.parse('2023-10-31T09:00:00Z')
const root = new URL('.', import.meta.url).pathname

const aFunction = (name: string, overrides: Partial<LambdaFunction> = {}): LambdaFunction => ({
  logicalId: `${name}Id`,
  name,
  arn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
  entry: 'functions/mirror.ts',
  exportName: 'handler',
  timeoutSeconds: 3,
  memoryMegabytes: 256,
  variables: { WHO: name },
  ...overrides,
})

let ended: Invocation[]
let functions: Functions
const clock = createVirtualClock(startMs)

beforeEach(() => {
  ended = []
  functions = createFunctions({
    functions: [
      aFunction('left'),
      aFunction('right'),
      aFunction('absent', { entry: 'functions/absent.ts' }),
      aFunction('nameless', { exportName: 'nothing' }),
    ],
    clock,
    endpoint: 'http://127.0.0.1:9',
    root,
    onEnd: invocation => ended.push(invocation),
  })
})
afterEach(() => functions.close())

describe('a function run locally', () => {
  test('sees its own environment and module state only, also while another runs', async () => {
    const [left, right, again] = await Promise.all([
      functions.invoke('left', { do: 'see' }),
      functions.invoke('right', { do: 'see' }),
      functions.invoke('left', { do: 'see' }),
    ])
    expect(left).toMatchObject({
      payload: { who: 'left', atLoading: { who: 'left' }, name: 'left', keys: ['WHO'] },
    })
    expect(left).not.toHaveProperty('payload.home')
    expect(right).toMatchObject({ payload: { who: 'right', atLoading: { who: 'right' }, invocations: 1 } })
    expect(again).toMatchObject({ payload: { invocations: 2 } })
  })

  test('keeps to itself what it sets in its environment', async () => {
    expect(await functions.invoke('left', { do: 'set', value: 'mine' })).toEqual({ payload: { set: 'mine' } })
    expect(await functions.invoke('right', { do: 'see' })).toMatchObject({ payload: { keys: ['WHO'] } })
    expect(process.env).not.toHaveProperty('WHO_SET')
    expect(process.env).toHaveProperty('PATH')
  })

  test('reads the local clock, while everybody else reads the real one', async () => {
    const before = Date.now()
    expect(await functions.invoke('left', { do: 'see' })).toMatchObject({
      payload: { now: startMs, date: '2023-10-31T09:00:00.000Z', fixed: '1970-01-01T00:00:00.000Z', isDate: true },
    })
    expect(before).toBeGreaterThan(startMs)
    expect(Date.now()).toBeGreaterThanOrEqual(before)
  })

  test('yields its result through JSON, null for none', async () => {
    expect(await functions.invoke('left', { do: 'print', value: 1 })).toEqual({ payload: null })
    expect(await functions.invoke('left', { do: 'echo', value: { a: undefined, b: new Date(0) } })).toMatchObject({
      payload: { echo: { do: 'echo', value: { b: '1970-01-01T00:00:00.000Z' } } },
    })
  })

  test('fails by the name of what it threw', async () => {
    expect(await functions.invoke('left', { do: 'throw', value: 'StaleVersion' })).toMatchObject({
      functionError: {
        errorType: 'StaleVersion',
        errorMessage: 'as asked',
        trace: expect.arrayContaining([expect.stringContaining('as asked')]),
      },
    })
  })

  test('keeps what it printed, of each invocation apart', async () => {
    await Promise.all([
      functions.invoke('left', { do: 'print', value: 'one' }),
      functions.invoke('right', { do: 'print', value: 'two' }),
    ])
    const outputs = ended.map(({ functionName, output }) => ({ functionName, output }))
    expect(outputs.sort((a, b) => a.functionName.localeCompare(b.functionName))).toEqual([
      { functionName: 'left', output: 'said one\nwritten\n' },
      { functionName: 'right', output: 'said two\nwritten\n' },
    ])
  })

  test('is found by ARN with or without qualifier, by name and by logical id', async () => {
    for (const which of [
      'arn:aws:lambda:eu-west-2:000000000000:function:left',
      'arn:aws:lambda:eu-west-2:000000000000:function:left:live',
      'left',
      'leftId',
    ])
      expect(functions.find(which)?.name).toBe('left')
    await expect(functions.invoke('nobody', {})).rejects.toThrow(/no function nobody/)
  })

  test('reports an entry that is missing or exports no handler as its failure', async () => {
    expect(await functions.invoke('absent', {})).toHaveProperty('functionError')
    expect(await functions.invoke('nameless', {})).toMatchObject({
      functionError: { errorMessage: 'functions/mirror.ts, the entry of nameless, exports no function "nothing"' },
    })
  })

  test('lets nothing of its world outlive it', () => {
    const [RealDate, log] = [Date, console.log]
    functions.close()
    expect(Date).not.toBe(RealDate)
    expect(console.log).not.toBe(log)
    functions = createFunctions({
      functions: [],
      clock,
      endpoint: '',
      root,
      onEnd: () => undefined,
    })
  })
})

test('under Node itself, too, a function sees its own world from its loading on', () => {
  const from = (path: string) => new URL(`../../../local/${path}`, import.meta.url).href
  const program = `
    const { createFunctions } = await import('${from('lambda/functions.ts')}')
    const { createVirtualClock } = await import('${from('clock/virtual-clock.ts')}')
    const one = name => ({ ...${JSON.stringify(aFunction('x'))}, name, variables: { WHO: name } })
    const { invoke, close } = createFunctions({ functions: [one('left'), one('right')], clock: createVirtualClock(${startMs}),
      endpoint: '', root: '${root}', onEnd() {} })
    const outcomes = await Promise.all([invoke('left', { do: 'see' }), invoke('right', { do: 'see' })])
    await invoke('left', { do: 'print', value: 'hidden' })
    close()
    console.log(JSON.stringify(outcomes.map(({ payload }) => payload)))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(JSON.parse(said)).toMatchObject([
    { who: 'left', atLoading: { who: 'left' }, invocations: 1, now: startMs },
    { who: 'right', atLoading: { who: 'right' }, invocations: 1, now: startMs },
  ])
})
