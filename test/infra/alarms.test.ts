import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deployment, resources } from './assembly.ts'

const metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
})
const alarms = resources(
  'AWS::CloudWatch::Alarm',
  metric.partial().extend({
    Metrics: z.array(z.object({ MetricStat: z.object({ Metric: metric }).optional() })).default([]),
    AlarmDescription: z.string(),
    AlarmActions: z.array(z.string()),
    OKActions: z.array(z.string()),
    ComparisonOperator: z.string(),
    Threshold: z.number(),
    TreatMissingData: z.string(),
  }),
)
type Alarm = (typeof alarms)[number]

/** The metrics that an alarm looks at, its own or those that it adds up. */
const metricsOf = ({ properties: { Metrics, ...own } }: Alarm) => {
  const single = metric.safeParse(own)
  const several = Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric]))
  return single.success ? [single.data] : several
}
const watched = alarms.flatMap(one => metricsOf(one).map(metric => ({ ...metric, alarm: one })))
const about = (value: string) => watched.filter(({ Dimensions }) => Dimensions.some(one => one.Value === value))

/** The anchor of a heading, as the pages of a repository make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
const anchors = readFileSync('docs/runbook.md', 'utf8')
  .split('\n')
  .flatMap(line => /^## (.+)$/.exec(line)?.slice(1) ?? [])
  .map(anchorOf)

describe('the alarms', () => {
  it.each(alarms.map(one => [one.id, one.properties] as const))('%s says where the way out is written', (_id, one) => {
    const [, anchor] = /^.+\. What to do: docs\/runbook\.md#([a-z-]+)$/.exec(one.AlarmDescription) ?? []
    expect(anchors).toContain(anchor)
  })

  it('tell the operators when something begins and when it is over', () => {
    const [topic] = resources('AWS::SNS::Topic', z.object({}))
    for (const { properties } of alarms) {
      expect(properties.AlarmActions).toEqual([topic?.identity.arn])
      expect(properties.OKActions).toEqual([topic?.identity.arn])
    }
  })

  it.each(deployment.stateMachines.map(one => [one.name, one.arn] as const))(
    'go off when a relay of %s fails or times out; whoever is superseded is aborted, and that is no alarm',
    (_name, arn) => {
      expect(
        about(arn)
          .map(({ MetricName }) => MetricName)
          .sort(),
      ).toEqual(['ExecutionsFailed', 'ExecutionsTimedOut'])
    },
  )

  it.each(deployment.functions.map(({ name }) => [name]))('go off when %s fails again and again', name => {
    expect(about(name).map(({ MetricName, alarm }) => [MetricName, alarm.properties.Threshold])).toEqual([
      ['Errors', 2],
    ])
  })

  it('go off when letters lie dead, an inspection is stuck, a wall comes near, notices or the sweep are late, pages fail, or mail comes back or is off', () => {
    const others = watched.filter(({ Namespace }) => !['AWS/States', 'AWS/Lambda'].includes(Namespace))
    expect(
      others.map(({ MetricName, alarm: { properties } }) => [
        MetricName,
        properties.ComparisonOperator,
        properties.Threshold,
        properties.TreatMissingData,
      ]),
    ).toEqual([
      ['RelaysStuck', 'GreaterThanThreshold', 0, 'notBreaching'],
      ['OldestDueNoticeMinutes', 'GreaterThanThreshold', 30, 'notBreaching'],
      ['OldestDueNoticeMinutes', 'LessThanThreshold', 1, 'breaching'],
      ['ApproximateNumberOfMessagesVisible', 'GreaterThanThreshold', 0, 'notBreaching'],
      ['DoctorFindings', 'GreaterThanThreshold', 0, 'notBreaching'],
      ['DoctorFindings', 'LessThanThreshold', 1, 'breaching'],
      ['OldestRelayDays', 'GreaterThanThreshold', 290, 'notBreaching'],
      ['LongestRelayEvents', 'GreaterThanThreshold', 19_999, 'notBreaching'],
      ['LongestStuckDays', 'GreaterThanThreshold', 9, 'notBreaching'],
      ['MailOffHours', 'GreaterThanThreshold', 4, 'notBreaching'],
      ['5xx', 'GreaterThanThreshold', 2, 'notBreaching'],
      ['Reputation.BounceRate', 'GreaterThanThreshold', 0.02, 'notBreaching'],
      ['Reputation.ComplaintRate', 'GreaterThanThreshold', 0.0005, 'notBreaching'],
      ['Send', 'GreaterThanThreshold', 40_000, 'notBreaching'],
    ])
  })

  it('look at the pages that are served', () => {
    const pages = watched.filter(({ Namespace }) => Namespace === 'AWS/ApiGateway')
    const [api] = deployment.httpApis
    expect(pages.map(({ Dimensions }) => Dimensions)).toEqual([[{ Name: 'ApiId', Value: api?.name }]])
  })

  it('look at no metric of ours that sweep and doctor do not report', () => {
    const ours = watched.filter(({ Namespace }) => Namespace === 'JointInspections')
    for (const { MetricName, Dimensions } of ours) {
      const [service] = Dimensions.map(({ Name, Value }) => (Name === 'service' ? Value : ''))
      expect(['sweep', 'doctor']).toContain(service)
      expect(readFileSync(`functions/${service}/handler.ts`, 'utf8')).toContain(`addMetric('${MetricName}'`)
    }
  })
})

describe('the way to the operators', () => {
  const texts = z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())
  const policy = z.object({
    Statement: z.array(z.object({ Effect: z.string(), Action: texts, Principal: z.unknown() })),
  })
  /** What the alarms' service may do by a resource's own policy; nothing else allows it anything. */
  const allowedToAlarms = ({ Statement }: z.output<typeof policy>) =>
    Statement.filter(
      ({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('"cloudwatch.amazonaws.com"'),
    ).flatMap(({ Action }) => Action)

  it('is open to alarms: a policy of its own takes the place of the one that topics have by themselves', () => {
    const policies = resources('AWS::SNS::TopicPolicy', z.object({ PolicyDocument: policy }))
    expect(policies.map(({ properties }) => allowedToAlarms(properties.PolicyDocument))).toEqual([['sns:Publish']])
  })

  it('is encrypted with a key that alarms may use', () => {
    const [topic] = resources('AWS::SNS::Topic', z.object({ KmsMasterKeyId: z.string() }))
    const keys = resources('AWS::KMS::Key', z.object({ KeyPolicy: policy }))
    const key = keys.find(({ identity }) => topic?.properties.KmsMasterKeyId.includes(identity.name))
    const actions = key === undefined ? [] : allowedToAlarms(key.properties.KeyPolicy)
    expect(actions.map(action => action.replace('*', '')).sort()).toEqual(['kms:Decrypt', 'kms:GenerateDataKey'])
  })
})
