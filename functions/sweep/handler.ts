import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import * as z from 'zod'
import { hoursSwitchedOff } from '../../domain/doctor/mail.ts'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { postPorts } from '../record/aws.ts'
import { sweep } from './sweep.ts'

const ports = postPorts(environment(environments.post))
const metrics = new Metrics({ namespace: 'JointInspections', serviceName: 'sweep' })

export const handler = entry(z.unknown(), async () => {
  const { failures, ...swept } = await sweep(ports)
  metrics.addMetric('OldestDueNoticeMinutes', MetricUnit.NoUnit, swept.oldestDueNoticeMinutes)
  metrics.addMetric('RelaysStuck', MetricUnit.Count, swept.relaysStuck)
  metrics.addMetric('MailOffHours', MetricUnit.NoUnit, hoursSwitchedOff(await ports.switches.mail(), ports.clock.now()))
  metrics.publishStoredMetrics()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} due things could not be done`)
  return swept
})
