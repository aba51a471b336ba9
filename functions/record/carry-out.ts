import type { Temporal } from 'temporal-polyfill'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { Failure } from '../../domain/failure.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import { performOwed } from './perform-owed.ts'
import type { RecordPorts } from './ports.ts'

/** One decision: what changes, or undefined when there is nothing to do. */
export type Decide = (record: InspectionRecord, setting: Setting, now: Temporal.Instant) => Change | undefined

/** How often a decision is taken anew because somebody else committed in between. */
const attempts = 5

/**
 * Load, decide, commit, signal. Yields the change that was committed, or undefined when there was nothing to do.
 * Errors: those of the decision; InspectionUnknown; StaleVersion after five lost races (transient: try again).
 */
export const carryOut = async (
  ports: RecordPorts,
  inspectionId: string,
  decide: Decide,
): Promise<Change | undefined> => {
  for (let attempt = 1; ; attempt++) {
    const record = await ports.store.load(inspectionId)
    const change = decide(record, settingOf(record.inspection, ports.calendars), ports.clock.now())
    if (change === undefined) return undefined
    try {
      await ports.store.commit(record.inspection, change)
    } catch (error) {
      if (error instanceof Failure && error.name === 'StaleVersion' && attempt < attempts) continue
      throw error
    }
    await performOwed(ports, change)
    return change
  }
}
