import type { Temporal } from 'temporal-polyfill'
import { resume } from '../../domain/decisions/resume.ts'
import type { Setting } from '../../domain/decisions/setting.ts'
import { suspend } from '../../domain/decisions/suspend.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { londonDate } from '../../domain/time/london.ts'
import { eastLothian } from './play.ts'

const by = 'person-service-manager'

/** The record once its inspection has been suspended, with a review in ninety days. */
export const suspended = (record: InspectionRecord, now: Temporal.Instant, setting: Setting = eastLothian) =>
  applied(record, suspend(record, { reason: 'The round stops', reviewOn: inDays(now, 90), by }, setting, now))

/** The record once its inspection goes on. */
export const resumed = (record: InspectionRecord, now: Temporal.Instant, setting: Setting = eastLothian) =>
  applied(record, resume(record, { reason: 'The round goes on', by, allowProvisional: true }, setting, now))

const inDays = (now: Temporal.Instant, days: number): string => londonDate(now).add({ days }).toString()
