import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { metaKey, planKey } from '../table/keys.ts'
import { readInspection, readKey, readNotice, readPlan, readRequest, readStep } from '../table/read-item.ts'
import { inspectionUnknown } from './failures.ts'

/** Puts a record together from all its items that are not audit events. Errors: InspectionUnknown. */
export const readRecord = (id: string, items: readonly unknown[]): InspectionRecord => {
  const bySortKey = new Map(items.map(item => [readKey(item).SK, item]))
  const meta = bySortKey.get(metaKey(id).SK)
  if (meta === undefined) throw inspectionUnknown(id)
  const inspection = readInspection(meta)
  const kind = (prefix: string): unknown[] =>
    [...bySortKey].filter(([key]) => key.startsWith(prefix)).map(([, item]) => item)
  return {
    inspection,
    plan: readPlan(bySortKey.get(planKey(id, inspection.planNumber).SK)),
    steps: kind('STEP#').map(readStep),
    requests: kind('REQUEST#').map(readRequest),
    notices: kind('NOTICE#').map(readNotice),
  }
}
