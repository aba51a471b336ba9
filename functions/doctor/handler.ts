import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import * as z from 'zod'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { askAboutSilence } from '../mail-outcome/silence.ts'
import { doctorPorts } from '../record/aws.ts'
import { cure } from './cure.ts'
import { type Examination, examineAll } from './doctor.ts'

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
  const examination = await examineAll(ports)
  report(examination)
  if (night) await askAtNight()
  const cured = repair ? await cure(ports, examination.findings, by) : { repaired: [], gone: [], failed: [] }
  return { ...examination, ...cured }
})

const report = ({ findings, walls }: Examination): void => {
  metrics.addMetric('DoctorFindings', MetricUnit.Count, findings.length)
  metrics.addMetric('OldestRelayDays', MetricUnit.NoUnit, walls.oldestRelayDays)
  metrics.addMetric('LongestRelayEvents', MetricUnit.Count, walls.longestRelayEvents)
  metrics.addMetric('LongestStuckDays', MetricUnit.NoUnit, walls.longestStuckDays)
  metrics.publishStoredMetrics()
}

const askAtNight = async (): Promise<void> => {
  const { people, failures } = await askAboutSilence(ports)
  metrics.addMetric('SilentPeople', MetricUnit.Count, people)
  metrics.publishStoredMetrics()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} inspections could not be asked about`)
}
