import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { stages } from '../../domain/footprints/stages.ts'
import { deployment, resources } from './assembly.ts'

const target = z.object({
  Arn: z.string(),
  DeadLetterConfig: z.object({ Arn: z.string() }),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.number() }),
})
const schedules = resources(
  'AWS::Scheduler::Schedule',
  z.object({ ScheduleExpression: z.string(), State: z.string(), Target: target }),
)
const rules = resources(
  'AWS::Events::Rule',
  z.object({ EventPattern: z.unknown(), State: z.string(), Targets: z.array(target) }),
)
const queues = resources(
  'AWS::SQS::Queue',
  z.object({ MessageRetentionPeriod: z.number(), SqsManagedSseEnabled: z.boolean() }),
)
const arnOf = (name: string) => deployment.functions.find(one => one.name === `joint-inspections-${name}`)?.arn
const [deadLetters] = queues
const fourteenDaysInSeconds = 14 * 24 * 60 * 60

describe('the sweep', () => {
  it('runs every five minutes', () => {
    expect(schedules.map(({ properties }) => properties)).toMatchObject([
      { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED', Target: { Arn: arnOf('sweep') } },
    ])
  })

  it('is called within its five minutes or told of by a dead letter', () => {
    expect(schedules[0]?.properties.Target.DeadLetterConfig.Arn).toBe(deadLetters?.identity.arn)
    expect(schedules[0]?.properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0)
  })

  it('is done before the next one begins', () => {
    expect(deployment.functions.find(({ name }) => name === 'joint-inspections-sweep')?.timeoutSeconds).toBeLessThan(
      300,
    )
  })
})

describe('the death watch', () => {
  it('hears of every relay that failed, timed out or was aborted, and of nothing else', () => {
    expect(rules.map(({ properties }) => properties.EventPattern)).toEqual([
      {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: deployment.stateMachines.map(({ arn }) => arn),
        },
      },
    ])
    expect(deployment.stateMachines).toHaveLength(stages.length)
  })

  it('starts the stage again, or leaves a dead letter', () => {
    expect(rules.map(({ properties }) => [properties.State, properties.Targets])).toMatchObject([
      ['ENABLED', [{ Arn: arnOf('relay-ended'), DeadLetterConfig: { Arn: deadLetters?.identity.arn } }]],
    ])
  })
})

describe('the dead letters', () => {
  it('lie encrypted in one queue for two weeks, and stay when the stack goes', () => {
    expect(queues.map(({ properties }) => properties)).toEqual([
      { MessageRetentionPeriod: fourteenDaysInSeconds, SqsManagedSseEnabled: true },
    ])
    expect(deadLetters?.resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })
})
