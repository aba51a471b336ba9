import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts'
import { overHttp } from './over-http.ts'
import { aDefinition, aWorld, startMs } from './running.ts'

const waiting = aDefinition({
  Await: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'keep', Payload: '{% $states.context.Task.Token %}' },
    TimeoutSeconds: 3600,
    HeartbeatSeconds: 600,
    End: true,
  },
})
const roleArn = 'arn:aws:iam::000000000000:role/any'
const day = 86_400_000

describe('the service as AWS’s own client sees it', () => {
  let client: SFNClient
  let close: () => Promise<void>
  let clock: VirtualClock
  let tokens: string[]
  let stateMachineArn: string
  beforeEach(async () => {
    tokens = []
    clock = createVirtualClock(startMs)
    const served = await overHttp(aWorld({ clock, functions: { keep: token => tokens.push(String(token)) } }))
    client = served.client
    close = served.close
    const made = await client.send(new CreateStateMachineCommand({ name: 'waits', definition: waiting, roleArn }))
    stateMachineArn = made.stateMachineArn ?? ''
  })
  afterEach(() => close())
  const start = (name: string, input = '{}') => client.send(new StartExecutionCommand({ stateMachineArn, name, input }))
  const started = async (name: string): Promise<string> => {
    const { executionArn = '' } = await start(name)
    await clock.idle()
    return executionArn
  }
  const statusOf = async (executionArn: string) =>
    (await client.send(new DescribeExecutionCommand({ executionArn }))).status

  it('starts, lists, describes and stops executions, with dates as dates', async () => {
    const executionArn = await started('one')
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      ...{ name: 'one', status: 'RUNNING', stateMachineArn, input: '{}', startDate: new Date(startMs) },
    })
    const stop = new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'a person said so' })
    expect((await client.send(stop)).stopDate).toEqual(new Date(startMs))
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      ...{ status: 'ABORTED', error: 'Enough', cause: 'a person said so' },
    })
    await started('two')
    const listed = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }))
    expect(listed.executions?.map(({ name }) => name)).toEqual(['two'])
    const machines = await client.send(new ListStateMachinesCommand({}))
    expect(machines.stateMachines).toMatchObject([{ name: 'waits', stateMachineArn, type: 'STANDARD' }])
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }))
    expect(definition).toBe(waiting)
  })

  it('gives the history in pages, in both orders', async () => {
    const executionArn = await started('one')
    const first = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }))
    const { nextToken } = first
    const rest = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken }))
    const types = [...(first.events ?? []), ...(rest.events ?? [])].map(({ type }) => type)
    expect(types).toEqual(['ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskSubmitted'])
    const back = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }))
    expect(back.events?.map(({ type }) => type)).toEqual(types.toReversed())
  })

  it('takes a token’s answer, and heartbeats that put its end off', async () => {
    const executionArn = await started('one')
    const [taskToken = ''] = tokens
    await clock.advanceTo(startMs + 599_000)
    await client.send(new SendTaskHeartbeatCommand({ taskToken }))
    await clock.advanceTo(startMs + 1_000_000)
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"answer":42}' }))
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      ...{ status: 'SUCCEEDED', output: '{"answer":42}' },
    })
  })

  it('fails the task by its token with the error given', async () => {
    const executionArn = await started('one')
    const [taskToken = ''] = tokens
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Refused', cause: 'no' }))
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      ...{ status: 'FAILED', error: 'Refused', cause: 'no' },
    })
  })

  it('starts a name once: again with the same input it is the same, with another or later it is taken', async () => {
    const executionArn = await started('one')
    expect((await start('one')).executionArn).toBe(executionArn)
    await expect(start('one', '{"n":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' })
    await client.send(new StopExecutionCommand({ executionArn }))
    await expect(start('one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' })
    await clock.advanceTo(startMs + 91 * day)
    expect((await start('one')).executionArn).toBe(executionArn)
    expect(await statusOf(executionArn)).toBe('RUNNING')
  })

  describe('refuses, with nothing changed,', () => {
    const execution = (name: string) => stateMachineArn.replace(':stateMachine:', ':execution:').concat(':', name)
    const answer = (taskToken: string, output = '{}') => client.send(new SendTaskSuccessCommand({ taskToken, output }))
    const create = (definition: string, name = 'another') =>
      client.send(new CreateStateMachineCommand({ name, definition, roleArn }))

    it('a token that is none, one of nobody, and one that was used', async () => {
      const executionArn = await started('one')
      const [taskToken = ''] = tokens
      await expect(answer('this is no token')).rejects.toMatchObject({ name: 'InvalidToken' })
      const foreign = Buffer.from(JSON.stringify([execution('never'), 'x'])).toString('base64url')
      await expect(answer(foreign)).rejects.toMatchObject({ name: 'TaskDoesNotExist' })
      const forged = Buffer.from(JSON.stringify([executionArn, 'x'])).toString('base64url')
      await expect(answer(forged)).rejects.toMatchObject({ name: 'TaskDoesNotExist' })
      expect(await statusOf(executionArn)).toBe('RUNNING')
      await answer(taskToken)
      await expect(answer(taskToken)).rejects.toMatchObject({ name: 'TaskTimedOut' })
    })

    it('what is too large, and what is no JSON', async () => {
      const large = JSON.stringify('x'.repeat(262_143))
      await expect(start('large', large)).rejects.toMatchObject({ name: 'ValidationException' })
      await expect(start('broken', '{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' })
      const executionArn = await started('one')
      const [taskToken = ''] = tokens
      await expect(answer(taskToken, large)).rejects.toMatchObject({ name: 'ValidationException' })
      await expect(answer(taskToken, '{')).rejects.toMatchObject({ name: 'InvalidOutput' })
      expect(await statusOf(executionArn)).toBe('RUNNING')
      const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }))
      expect(executions).toHaveLength(1)
    })

    it('machines and executions that are not there, and names of nothing', async () => {
      const unknown = stateMachineArn.replace('waits', 'sleeps')
      const startUnknown = client.send(new StartExecutionCommand({ stateMachineArn: unknown }))
      await expect(startUnknown).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' })
      await expect(statusOf(execution('never'))).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' })
      await expect(statusOf('waits')).rejects.toMatchObject({ name: 'InvalidArn' })
      await expect(start('a name?')).rejects.toMatchObject({ name: 'InvalidName' })
    })

    it.each([
      ['a field that the language does not have', { Only: { Type: 'Pass', InputPath: '$', End: true } }, /InputPath/],
      ['a state that is not there', { Only: { Type: 'Pass', Next: 'Gone' } }, /Gone/],
      ['an expression that cannot be read', { Only: { Type: 'Pass', Output: '{% 1 + %}', End: true } }, /Only/],
    ])('a definition with %s', async (_what, states, message) => {
      const refusal = create(aDefinition(states))
      await expect(refusal).rejects.toMatchObject({
        name: 'InvalidDefinition',
        message: expect.stringMatching(message),
      })
      const { stateMachines } = await client.send(new ListStateMachinesCommand({}))
      expect(stateMachines).toHaveLength(1)
    })

    it('another definition under a name that is taken', async () => {
      const other = create(aDefinition({ Only: { Type: 'Succeed' } }), 'waits')
      await expect(other).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' })
    })
  })
})
