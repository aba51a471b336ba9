import type { Temporal } from 'temporal-polyfill'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { isFailure } from '../../domain/failure.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import { performOwed } from './perform-owed.ts'
import type { RecordPorts } from './ports.ts'

/**
 * One decision: what changes, or undefined when there is nothing to do. What it reads beside the record it reads after it, so
 * that the record's version guards that as well.
 */
export type Decide = (
  record: InspectionRecord,
  setting: Setting,
  now: Temporal.Instant,
) => Change | undefined | Promise<Change | undefined>

/** How often a decision is taken anew because somebody else committed in between. */
const attempts = 5

/**
 * Load, decide, commit, signal. Yields the record as it is after that. A decision that was taken already may be one whose
 * aftermath a crash cut off: `whenTaken` is then given the record.
 * Errors: those of the decision; InspectionUnknown; StaleVersion after five lost races (transient: try again).
 */
export const carryOut = async (
  ports: RecordPorts,
  inspectionId: string,
  decide: Decide,
  whenTaken: (ports: RecordPorts, record: InspectionRecord) => Promise<void> = async () => {},
): Promise<InspectionRecord> => {
  for (let attempt = 1; ; attempt++) {
    const record = await ports.store.load(inspectionId)
    const change = await decided(ports, record, decide, whenTaken)
    if (change === undefined) return record
    if (!(await commit(ports, record, change, attempt))) continue
    await performOwed(ports, change)
    return applied(record, change)
  }
}

const decided = async (
  ports: RecordPorts,
  record: InspectionRecord,
  decide: Decide,
  whenTaken: (ports: RecordPorts, record: InspectionRecord) => Promise<void>,
): Promise<Change | undefined> => {
  try {
    const change = await decide(record, settingOf(record.inspection, ports.calendars), ports.clock.now())
    if (change === undefined) await whenTaken(ports, record)
    return change
  } catch (error) {
    await whenTaken(ports, record)
    throw error
  }
}

/** Whether it was committed; not, if somebody else was sooner and there are attempts left. */
const commit = async (
  { store }: RecordPorts,
  record: InspectionRecord,
  change: Change,
  attempt: number,
): Promise<boolean> => {
  try {
    await store.commit(record.inspection, change)
    return true
  } catch (error) {
    if (isFailure(error, 'StaleVersion') && attempt < attempts) return false
    throw error
  }
}
