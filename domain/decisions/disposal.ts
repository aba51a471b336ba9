import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, previousWorkingDay } from '../calendars/working-days.ts'
import { type Stage, stages } from '../footprints/stages.ts'
import type { Disposal, Inspection } from '../inspection/inspection.ts'
import type { DueNotice } from '../inspection/notice.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Request } from '../inspection/request.ts'
import { londonDate, startOfDay } from '../time/london.ts'
import { notifyRoles } from './notify.ts'
import type { Setting } from './setting.ts'

/**
 * By which day the personal records of an inspection that is cancelled have to be returned or destroyed; undefined where none
 * can have been received, or it was done. Published, the day of the law stays (domain.md D-19); which names no cancellation: a
 * year from it is assumed.
 */
export const disposalAfterCancelling = (
  { inspection, plan, requests }: InspectionRecord,
  now: Temporal.Instant,
): Disposal | undefined => {
  const isDone = requests.some(one => one.template === 'disposal' && 'submission' in one)
  if (isDone || !hasRecords(inspection, requests)) return undefined
  const { publishedOn } = inspection
  if (publishedOn === undefined) return { by: londonDate(now).add({ years: 1 }).toString(), isAssumed: true }
  const planned = plan.due.disposal?.date
  return { by: planned ?? Temporal.PlainDate.from(publishedOn).add({ years: 1 }).toString(), isAssumed: false }
}

/** Rather once too often: whatever a partnership sent in after its first letter, and every visit, may have brought records. */
const hasRecords = ({ stage }: Inspection, requests: readonly Request[]): boolean =>
  !beforeRecords.has(stage) ||
  requests.some(one => one.stage !== 'notification' && ('submission' in one || one.returns > 0))

const beforeRecords: ReadonlySet<Stage> = new Set(stages.slice(0, 2))

/** Working days before the day on which it is said for the first time (assumed). */
const saidBefore = 20

/** What the coordinator and the lead are told of that day: four weeks before it, and on it or the last working day before. */
export const disposalNotices = (
  inspection: Inspection,
  { by }: Disposal,
  { calendar }: Setting,
  now: Temporal.Instant,
): DueNotice[] => {
  const known = calendar.provisional()
  const day = previousWorkingDay(known, Temporal.PlainDate.from(by))
  const times = [startOfDay(addWorkingDays(known, day, -saidBefore)), startOfDay(day)]
  return times.flatMap((time, index) =>
    notifyRoles(inspection, now, ['coordinator', 'inspection-lead'], {
      template: 'records-due',
      about: inspection.stage,
      occasion: index + 1,
      alone: true,
    }).map(one => ({ ...one, notBefore: time.toString() })),
  )
}
