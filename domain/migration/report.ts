import type { Temporal } from 'temporal-polyfill'
import { migrate } from '../decisions/migrate.ts'
import { datesChanged } from '../decisions/move.ts'
import type { Setting } from '../decisions/setting.ts'
import { Failure } from '../failure.ts'
import { findFootprint } from '../footprints/library.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { type OpenStep, type Step, stepKey } from '../inspection/step.ts'
import type { Difference } from '../plan/differences.ts'
import { fitTo } from './fit.ts'
import { passedStep } from './passed.ts'

/** What the migration of one inspection would do, or everything that has to be settled before it can be done. */
export type MigrationReport =
  | {
      readonly verdict: 'valid'
      readonly change: Change
      readonly dates: readonly Difference[]
      /** Keys of requests that are not asked any more. */
      readonly withdrawn: readonly string[]
      /** Requests still to be asked in open steps, as `R14/inspection-co-ordinator`. */
      readonly asked: readonly string[]
      /** Steps that only the new footprint has and that are behind the inspection, as `fieldwork/position-statement`. */
      readonly passed: readonly string[]
    }
  | { readonly verdict: 'refused'; readonly reasons: readonly string[] }

/** A dry run: nothing is written (features.md D8). Errors: FootprintUnknown. */
export const migrationReport = (
  record: InspectionRecord,
  to: Pick<Footprint, 'key' | 'version'>,
  setting: Setting,
  now: Temporal.Instant,
): MigrationReport => {
  const { key, version } = to
  const { obstacles } = fitTo(record, findFootprint(key, version), '', now)
  if (obstacles.length > 0) return { verdict: 'refused', reasons: obstacles }
  try {
    const change = migrate(record, { footprint: { key, version }, reason: 'dry run', by: 'system' }, setting, now)
    return { verdict: 'valid', change, dates: datesChanged(record, change), ...whatElse(record, change) }
  } catch (error) {
    if (error instanceof Failure) return { verdict: 'refused', reasons: [error.message] }
    throw error
  }
}

const whatElse = (record: InspectionRecord, { requests, steps }: Change) => ({
  withdrawn: requests.filter(one => one.state === 'withdrawn').map(one => one.key),
  asked: steps.flatMap(one => (one.state === 'open' ? newlyAsked(record, one) : [])),
  passed: steps.filter(isPassed).map(one => `${one.stage}/${one.step}`),
})

const newlyAsked = (record: InspectionRecord, step: OpenStep): string[] => {
  const before = record.steps.find(one => stepKey(one) === stepKey(step))
  const had = before?.state === 'open' ? before.stillToOpen : []
  return step.stillToOpen.filter(one => !had.includes(one))
}

const isPassed = (one: Step): boolean => one.state === 'closed' && one.outcome === passedStep
