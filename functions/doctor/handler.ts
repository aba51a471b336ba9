import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import * as z from 'zod'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { askAboutSilence } from '../mail-outcome/silence.ts'
import { doctorPorts } from '../record/aws.ts'
import { cure } from './cure.ts'
import { examineAll } from './doctor.ts'

const ports = doctorPorts(environment(environments.relays))
const metrics = new Metrics({ namespace: 'JointInspections', serviceName: 'doctor' })

/** Whether to repair what is found, and who asks for it. Unknown parts of a schedule's event are nothing of ours. */
const event = z.object({
  repair: z.boolean().default(false),
  /** The nightly round asks about messages of which nothing was heard. */
  night: z.boolean().default(false),
  by: z.string().min(1).default('doctor'),
})

export const handler = entry(event, async ({ repair, night, by }) => {
  if (night) metrics.addMetric('SilentPeople', MetricUnit.Count, await askAboutSilence(ports))
  const examination = await examineAll(ports)
  metrics.addMetric('DoctorFindings', MetricUnit.Count, examination.findings.length)
  metrics.publishStoredMetrics()
  if (!repair) return { ...examination, repaired: [] }
  const { repaired, failures } = await cure(ports, examination.findings, by)
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} findings could not be repaired`)
  return { ...examination, repaired }
})
