import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { manyEvents, redriveDays } from '../domain/doctor/relays.ts'
import type { PortalStack } from './portal-stack.ts'
import { RunbookAlarm } from './runbook-alarm.ts'
import type { WorkflowsStack } from './workflows-stack.ts'

export interface WatchStackProps extends Required<Pick<StackProps, 'env'>> {
  readonly workflows: WorkflowsStack
  readonly portal: PortalStack
  /** Messages that SES lets leave in 24 hours. */
  readonly dailyMail: number
}

/** What tells people: an alarm for each thing that would otherwise be noticed by nobody, each with its page of the runbook. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { env, workflows, portal, dailyMail }: WatchStackProps) {
    super(scope, id, { env, description: 'Joint inspections: alarms' })
    const { machines, functions, deadLetters } = workflows
    const topic = new Topic(this, 'Operators', {
      displayName: 'Joint inspections: operators',
      masterKey: new Key(this, 'OperatorsKey', { enableKeyRotation: true, description: 'Messages to operators' }),
      enforceSSL: true,
    })
    // A policy of the topic's own, which enforceSSL makes, takes the place of the one by which alarms could write to it.
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'))
    const alarm = (id: string, props: Omit<ConstructorParameters<typeof RunbookAlarm>[2], 'topic'>) =>
      new RunbookAlarm(this, id, { ...props, topic })

    for (const [stage, machine] of machines)
      alarm(`RelayDied-${stage}`, {
        runbook: 'a-relay-died',
        says: `A relay of stage ${stage} failed or timed out`,
        metric: deathsOf(machine),
      })
    alarm('RelaysStuck', {
      runbook: 'an-inspection-is-stuck',
      says: 'The relays of an inspection died three times in a day; it waits for a person',
      metric: ours('RelaysStuck'),
    })
    alarm('OldNotices', {
      runbook: 'notices-are-not-leaving',
      says: 'A notice that should have left is more than half an hour old',
      metric: ours('OldestDueNoticeMinutes'),
      threshold: 30,
    })
    alarm('SweepSilent', {
      runbook: 'the-sweep-is-silent',
      says: 'No sweep has reported for half an hour',
      metric: ours('OldestDueNoticeMinutes', Duration.minutes(30), Stats.SAMPLE_COUNT),
      belowOne: true,
      treatMissingData: TreatMissingData.BREACHING,
    })
    alarm('DeadLetters', {
      runbook: 'dead-letters',
      says: 'A schedule or an event could not be delivered',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: Stats.MAXIMUM }),
    })
    alarm('DoctorFindings', {
      runbook: 'the-doctor-found-something',
      says: 'The nightly examination found something that is not as it should be',
      metric: ofDoctor('DoctorFindings', Stats.MAXIMUM),
    })
    alarm('DoctorSilent', {
      runbook: 'the-doctor-found-something',
      says: 'The examination did not report last night',
      metric: ofDoctor('DoctorFindings', Stats.SAMPLE_COUNT),
      belowOne: true,
      treatMissingData: TreatMissingData.BREACHING,
    })
    alarm('OldRelay', {
      runbook: 'a-relay-comes-to-its-limits',
      says: 'An execution is older than the 290 days after which it should have handed over; it may live for 300',
      metric: ofDoctor('OldestRelayDays', Stats.MAXIMUM),
      threshold: 290,
    })
    alarm('LongRelay', {
      runbook: 'a-relay-comes-to-its-limits',
      says: 'An execution has gone through 20,000 events; the service ends it at 25,000',
      metric: ofDoctor('LongestRelayEvents', Stats.MAXIMUM),
      threshold: manyEvents - 1,
    })
    alarm('RedriveWindow', {
      runbook: 'the-redrive-window-closes',
      says: `An inspection has been stuck for ten days; after ${redriveDays} its execution cannot be redriven`,
      metric: ofDoctor('LongestStuckDays', Stats.MAXIMUM),
      threshold: 9,
    })
    alarm('MailSwitchedOff', {
      runbook: 'mail-is-switched-off',
      says: 'Mail has been off, or to the team only, for more than four hours',
      metric: ours('MailOffHours'),
      threshold: 4,
    })
    for (const [name, one] of functions)
      alarm(`Errors-${name}`, {
        runbook: 'a-function-fails',
        says: `The function ${name} ended with errors three times in a quarter of an hour`,
        metric: one.metricErrors({ period: Duration.minutes(15), statistic: Stats.SUM }),
        threshold: 2,
      })
    alarm('PagesFail', {
      runbook: 'the-pages-fail',
      says: 'The pages answered with an error of their own three times in a quarter of an hour',
      metric: portal.api.metricServerError({ period: Duration.minutes(15), statistic: Stats.SUM }),
      threshold: 2,
    })
    alarm('MailComesBack', {
      runbook: 'mail-comes-back',
      says: 'More than 2 per cent of messages come back; from 5 per cent on SES puts the account under review',
      metric: reputation('Reputation.BounceRate'),
      threshold: 0.02,
    })
    alarm('MailUnwanted', {
      runbook: 'mail-comes-back',
      says: 'More than 5 of 10,000 messages are called unwanted; from 10 on SES puts the account under review',
      metric: reputation('Reputation.ComplaintRate'),
      threshold: 0.0005,
    })
    alarm('MailQuota', {
      runbook: 'the-quota-of-mail',
      says: `More than four fifths of the ${dailyMail} messages that may leave in a day have left`,
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Send',
        period: Duration.days(1),
        statistic: Stats.SUM,
      }),
      threshold: dailyMail * 0.8,
    })
    Validations.of(topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason: 'The topic is encrypted with a key of its own.',
    })
  }
}

/** Executions that ended badly. One that was aborted is not counted: whoever is superseded is told to stop. */
const deathsOf = (machine: StateMachine): MathExpression => {
  const sum = { period: fiveMinutes, statistic: Stats.SUM }
  return new MathExpression({
    expression: 'failed + timedOut',
    usingMetrics: {
      failed: machine.metricFailed(sum),
      timedOut: machine.metricTimedOut(sum),
    },
    period: fiveMinutes,
  })
}

const fiveMinutes = Duration.minutes(5)

/** The account's, as SES sees it (Amazon SES, reputation metrics). */
const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: Stats.MAXIMUM })

/** What the nightly examination reports. */
const ofDoctor = (metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: 'JointInspections',
    metricName,
    dimensionsMap: { service: 'doctor' },
    period: Duration.days(1),
    statistic,
  })

/** A metric that the sweep reports about the system as a whole. */
const ours = (metricName: string, period = fiveMinutes, statistic = Stats.MAXIMUM): Metric =>
  new Metric({ namespace: 'JointInspections', metricName, dimensionsMap: { service: 'sweep' }, period, statistic })
