import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export interface RunbookAlarmProps {
  /** The heading of docs/runbook.md that says what to do, as its anchor. */
  readonly runbook: string
  readonly says: string
  readonly metric: IMetric
  /** Alarms when the metric is above it; 0 unless given. */
  readonly threshold?: number
  /** Alarms when the metric is below 1 instead: when something should have happened. */
  readonly belowOne?: boolean
  readonly treatMissingData?: TreatMissingData
  readonly topic: ITopic
}

/** An alarm that says what it means and where the way out is written. */
export class RunbookAlarm extends Construct {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id)
    const { runbook, says, metric, threshold = 0, belowOne = false, topic } = props
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `${says}. What to do: docs/runbook.md#${runbook}`,
      metric,
      evaluationPeriods: 1,
      threshold: belowOne ? 1 : threshold,
      comparisonOperator: belowOne ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: props.treatMissingData ?? TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(topic))
    alarm.addOkAction(new SnsAction(topic))
  }
}
