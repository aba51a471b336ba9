import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { Stage } from '../footprints/stages.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Access } from '../rights/access.ts'
import type { History } from './history.ts'

/** All that the doctor looks at of one inspection, as it was read at one time. */
export interface Examined {
  /** With the whole ledger as its notices. */
  readonly record: InspectionRecord
  readonly setting: Setting
  /** The steps that hold a task token, by key: whether a task still waits with it. */
  readonly tokens: ReadonlyMap<string, 'waits' | 'used'>
  /** The living executions that carry this inspection. */
  readonly living: readonly { readonly stage: Stage; readonly name: string }[]
  /** How many events the present relay has gone through; undefined where nobody asked, because it is young. */
  readonly relayEvents: number | undefined
  /** People of the inspection whom the directory has, by id. */
  readonly people: ReadonlyMap<string, { readonly access?: Access | undefined }>
  readonly history: History
  /** How the sending of mail is switched, and since when; undefined if it never was: then everybody is written to. */
  readonly mail: { readonly mode: 'all' | 'team' | 'none'; readonly at: string } | undefined
  readonly now: Temporal.Instant
}

/** What the system does by itself it has done within an hour; before that nothing is a finding. */
const patienceMinutes = 60

/** Whether an instant lies so far back that what should have followed has had its time. */
export const isLongAgo = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant).add({ minutes: patienceMinutes }), now) <= 0
