import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { alwaysOf, type Cancelled, type Inspection, isOver } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, isWaiting, type Request } from '../inspection/request.ts'
import { changing, entry } from './change.ts'
import { disposalAfterCancelling, disposalNotices } from './disposal.ts'
import { endedStep } from './ended-step.ts'
import { everybody } from './everybody.ts'
import { reasonGiven } from './find-request.ts'
import { isReminder, notify } from './notify.ts'
import { fitting } from './one-commit.ts'
import { endOwed } from './relay-life.ts'
import type { Setting } from './setting.ts'

/**
 * Cancels an inspection: nothing is asked any more, its relay ends, everybody is told once. The record is kept as every
 * other's is; personal records that were received have to go by a day of which coordinator and lead are told in time. Errors: CommandRefused (over already), InputInvalid (no reason).
 */
export const cancel = (
  record: InspectionRecord,
  command: { readonly reason: string; readonly by: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { by } = command
  const why = reasonGiven(command.reason)
  const disposal = disposalAfterCancelling(record, now)
  const inspection = cancelled(record.inspection, { why, by, ...(disposal === undefined ? {} : { disposal }) }, now)
  const requests = record.requests
    .filter(isWaiting)
    .map((one): Request => ({ ...baseOf(one), state: 'withdrawn', reason: why, closedAt: now.toString() }))
  const unsent = record.notices.filter(one => one.state === 'due' || one.state === 'held')
  const change = changing(record, now, {
    inspection,
    requests,
    steps: record.steps.filter(one => one.state !== 'closed').map(one => endedStep(one, 'cancelled', now)),
    retired: [...unsent.filter(one => !isReminder(one)), ...unsent.filter(isReminder)].map(({ slot }) => ({
      slot,
      why: 'cancelled',
    })),
    notices: [
      ...everybody(record).map(to =>
        notify(inspection, now, {
          template: 'inspection-cancelled',
          to,
          about: inspection.stage,
          occasion: inspection.run,
        }),
      ),
      ...(disposal === undefined ? [] : disposalNotices(inspection, disposal, setting, now)),
    ],
    entries: [
      entry(now, 'inspection-cancelled', inspection.id, {
        by,
        why,
        detail: { requests: requests.length, ...(disposal === undefined ? {} : { recordsBy: disposal.by }) },
      }),
    ],
  })
  return fitting(change)
}

const cancelled = (
  inspection: Inspection,
  given: Pick<Cancelled, 'why' | 'by' | 'disposal'>,
  now: Temporal.Instant,
): Inspection => {
  if (isOver(inspection))
    throw new Failure(
      'CommandRefused',
      `do: ${inspection.areaName} is ${inspection.status}; there is nothing to cancel.`,
    )
  const cancelledAt = now.toString()
  const stopOwed = endOwed(inspection, now)
  return { ...alwaysOf(inspection), status: 'cancelled', cancelledAt, ...given, run: inspection.run + 1, stopOwed }
}
