import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { Stage } from '../footprints/stages.ts'
import type { InspectionRecord } from '../inspection/record.ts'

/** All that the doctor looks at of one inspection, as it was read at one time. */
export interface Examined {
  /** With the whole ledger as its notices. */
  readonly record: InspectionRecord
  readonly setting: Setting
  /** Steps that hold a task token, by key. */
  readonly tokens: ReadonlySet<string>
  /** The living executions that carry this inspection. */
  readonly living: readonly { readonly stage: Stage; readonly name: string }[]
  /** People whom the directory has. */
  readonly known: ReadonlySet<string>
  /** The number of the first audit event that is not as it was written; undefined when all are. */
  readonly brokenEvent: number | undefined
  readonly now: Temporal.Instant
}

/** What the system does by itself it has done within an hour; before that nothing is a finding. */
const patienceMinutes = 60

/** Whether an instant lies so far back that what should have followed has had its time. */
export const isLongAgo = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant).add({ minutes: patienceMinutes }), now) <= 0
