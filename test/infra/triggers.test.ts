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
  z.object({
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().optional(),
    State: z.string(),
    Target: target,
  }),
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
  it('runs every five minutes, and the doctor every night, clear of the hours that the clocks skip', () => {
    expect(schedules.map(({ properties }) => properties)).toMatchObject([
      { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED', Target: { Arn: arnOf('sweep') } },
      {
        ScheduleExpression: 'cron(30 3 * * ? *)',
        ScheduleExpressionTimezone: 'Europe/London',
        State: 'ENABLED',
        Target: { Arn: arnOf('doctor') },
      },
    ])
  })

  it('is called within its five minutes or told of by a dead letter', () => {
    for (const { properties } of schedules) {
      expect(properties.Target.DeadLetterConfig.Arn).toBe(deadLetters?.identity.arn)
      expect(properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0)
    }
  })

  it('is done before the next one begins', () => {
    expect(deployment.functions.find(({ name }) => name === 'joint-inspections-sweep')?.timeoutSeconds).toBeLessThan(
      300,
    )
  })
})

const calling = (name: string) =>
  rules.filter(({ properties }) => properties.Targets.some(({ Arn }) => Arn === arnOf(name)))

describe('the death watch', () => {
  it('hears of every relay that failed, timed out or was aborted, and of nothing else', () => {
    expect(calling('relay-ended').map(({ properties }) => properties.EventPattern)).toEqual([
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
})

describe('what became of mail', () => {
  it('is heard of for every message of ours, and of nobody else’s', () => {
    expect(calling('mail-outcome').map(({ properties }) => properties.EventPattern)).toEqual([
      {
        source: ['aws.ses'],
        'detail-type': [
          'Email Delivered',
          'Email Delivery Delayed',
          'Email Bounced',
          'Email Complaint Received',
          'Email Rejected',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': ['joint-inspections'] } } },
      },
    ])
  })
})

describe('the check of files', () => {
  it('hears of every scan in our bucket, whatever it found, and of no other bucket', () => {
    expect(deployment.buckets).toHaveLength(1)
    expect(calling('file-scanned').map(({ properties }) => properties.EventPattern)).toEqual([
      {
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: deployment.buckets.map(({ name }) => name) } },
      },
    ])
  })
})

describe('what events cause', () => {
  it('is done by one function each, tried again, or leaves a dead letter', () => {
    expect(rules).toHaveLength(3)
    for (const { properties } of rules) {
      expect(properties.State).toBe('ENABLED')
      expect(properties.Targets).toMatchObject([
        { DeadLetterConfig: { Arn: deadLetters?.identity.arn }, RetryPolicy: { MaximumRetryAttempts: 3 } },
      ])
    }
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

describe('an event with which a function fails each time', () => {
  const configs = resources(
    'AWS::Lambda::EventInvokeConfig',
    z.object({
      FunctionName: z.string(),
      MaximumRetryAttempts: z.number(),
      MaximumEventAgeInSeconds: z.number(),
      DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
    }),
  )
  const called = [...schedules, ...rules].flatMap(({ properties }) =>
    'Target' in properties ? [properties.Target.Arn] : properties.Targets.map(({ Arn }) => Arn),
  )

  it('is kept as a dead letter, whatever schedule or rule it came from', () => {
    const kept = configs.map(({ properties }) => arnOf(properties.FunctionName.replace('joint-inspections-', '')))
    expect(kept.sort()).toEqual(called.sort())
    for (const { properties } of configs)
      expect(properties.DestinationConfig.OnFailure.Destination).toBe(deadLetters?.identity.arn)
  })

  it('is tried again for as long as that may help; the sweep comes again by itself', () => {
    const tried = configs.map(({ properties }) => [
      properties.FunctionName.replace('joint-inspections-', ''),
      properties.MaximumRetryAttempts,
      properties.MaximumEventAgeInSeconds,
    ])
    expect(tried.sort()).toEqual([
      ['doctor', 2, 3600],
      ['file-scanned', 2, 21_600],
      ['mail-outcome', 2, 21_600],
      ['relay-ended', 2, 21_600],
      ['sweep', 0, 300],
    ])
  })
})
