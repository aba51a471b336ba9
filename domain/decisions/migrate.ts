import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { findFootprint } from '../footprints/library.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Request } from '../inspection/request.ts'
import { type Step, stepKey } from '../inspection/step.ts'
import { daysOf, duesUnder } from '../migration/dues.ts'
import { type Fit, fitTo } from '../migration/fit.ts'
import { planUnder } from '../migration/plan.ts'
import { type Restored, restored } from '../migration/restored.ts'
import { londonDate } from '../time/london.ts'
import { changing, entry } from './change.ts'
import { reasonGiven } from './find-request.ts'
import type { Setting } from './setting.ts'
import { underNewPlan } from './under-new-plan.ts'

/** The footprint that an inspection is to go on with, and why. */
export interface Migrate {
  readonly footprint: { readonly key: string; readonly version: number }
  readonly reason: string
  readonly by: string
}

/**
 * An inspection goes on with another footprint: planned anew, its relay started again from the record; everybody concerned
 * told once. Suspended, it stays suspended (features.md D8, D9).
 * Errors: FootprintUnknown, NothingToDo (has it already), CommandRefused (with everything that has to be settled first),
 * InputInvalid (no reason), CalendarUnknown.
 */
export const migrate = (
  record: InspectionRecord,
  command: Migrate,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { id, footprint: from } = record.inspection
  const target = findFootprint(command.footprint.key, command.footprint.version)
  const why = reasonGiven(command.reason)
  if (nameOf(target) === nameOf(from))
    throw new Failure('NothingToDo', `footprint: ${id} has ${nameOf(from)} already. Choose another.`)
  const fitting = fitTo(record, target, why, now)
  refuseFor(fitting.obstacles, id)
  const detail = { from: nameOf(from), to: nameOf(target), withdrawn: fitting.withdrawn.length }
  return underFootprint(record, { target, fitting }, setting, now, {
    inspection: { ...record.inspection, migratedFrom: { ...from, at: now.toString(), ...daysOf(record.requests) } },
    entries: [entry(now, 'migrated', id, { by: command.by, why, detail })],
  })
}

/**
 * Puts an inspection back to the footprint that it had before its last migration; what was withdrawn is asked again.
 * Errors: CommandRefused (never migrated, or gone on since), InputInvalid (no reason), CalendarUnknown.
 */
export const undoMigration = (
  record: InspectionRecord,
  command: { readonly reason: string; readonly by: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { id, migratedFrom, footprint } = record.inspection
  if (migratedFrom === undefined) throw new Failure('CommandRefused', `do: ${id} has had no other footprint before.`)
  const why = reasonGiven(command.reason)
  const target = findFootprint(migratedFrom.key, migratedFrom.version)
  const back = restored(record, target, migratedFrom.at, now)
  const fitting = fitTo(withThat(record, back), target, why, now)
  refuseFor([...back.obstacles, ...fitting.obstacles], id)
  const { migratedFrom: _undone, ...inspection } = record.inspection
  const detail = { from: nameOf(footprint), to: nameOf(target), asked: back.requests.length }
  return underFootprint(record, { target, fitting, back, from: migratedFrom }, setting, now, {
    inspection,
    entries: [entry(now, 'migration-undone', id, { by: command.by, why, detail })],
  })
}

const nameOf = ({ key, version }: { readonly key: string; readonly version: number }): string => `${key} ${version}`

const refuseFor = (obstacles: readonly string[], id: string): void => {
  if (obstacles.length === 0) return
  throw new Failure('CommandRefused', `footprint: ${id} cannot go over. ${obstacles.join(' ')}`, {
    details: { obstacles },
  })
}

const withThat = (record: InspectionRecord, { requests, steps }: Restored): InspectionRecord => ({
  ...record,
  requests: merged(record.requests, requests, one => one.key),
  steps: merged(record.steps, steps, stepKey),
})

const merged = <Item>(before: readonly Item[], others: readonly Item[], key: (one: Item) => string): Item[] => [
  ...new Map([...before, ...others].map(one => [key(one), one])).values(),
]

interface Under {
  readonly target: Footprint
  readonly fitting: Fit
  /** On the way back: what comes back, and the days that requests had. */
  readonly back?: Restored
  readonly from?: NonNullable<Inspection['migratedFrom']>
}

const underFootprint = (
  record: InspectionRecord,
  { target, fitting, back, from }: Under,
  before: Setting,
  now: Temporal.Instant,
  { inspection, entries }: Required<Pick<Change, 'inspection' | 'entries'>>,
): Change => {
  const setting = { ...before, footprint: target }
  const plan = planUnder(record, setting, back === undefined ? 'there' : 'back', now)
  const { key, version } = target
  const migrated: Inspection = { ...inspection, footprint: { key, version }, planNumber: plan.number }
  const steps: Step[] = merged(back?.steps ?? [], [...fitting.steps, ...fitting.passed], stepKey)
  const isSameDay = from !== undefined && londonDate(Temporal.Instant.from(from.at)).equals(londonDate(now))
  const cameBack = { requests: back?.requests ?? [], days: from ?? { due: {} }, isSameDay }
  const dues = duesUnder(record, plan, cameBack, setting, now)
  const requests: Request[] = merged(dues, fitting.withdrawn, one => one.key)
  const said = [
    ...entries,
    ...fitting.withdrawn.map(one => entry(now, 'request-withdrawn', one.key)),
    ...fitting.passed.map(one => entry(now, 'step-withdrawn', stepKey(one))),
  ]
  if (migrated.status === 'suspended') {
    const retired = record.notices
      .filter(one => one.state === 'held' && fitting.withdrawn.some(gone => gone.key === one.about))
      .map(({ slot }) => ({ slot, why: 'migrated' }))
    return changing(record, now, { inspection: migrated, plan, steps, requests, retired, entries: said })
  }
  if (migrated.status !== 'running')
    throw new Failure(
      'CommandRefused',
      `do: ${migrated.id} is ${migrated.status}; only what runs or is suspended migrates.`,
    )
  const given = { inspection: migrated, plan, steps, requests, entries: said }
  return underNewPlan(record, { ...given, tell: 'dates-changed', why: 'migrated' }, setting, now)
}
