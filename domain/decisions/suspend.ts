import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { alwaysOf, type Suspended } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'
import type { Step } from '../inspection/step.ts'
import { standingStill } from '../migration/standstill.ts'
import { dayName, dayNamed } from '../plan/day-name.ts'
import { londonDate } from '../time/london.ts'
import { changing, entry } from './change.ts'
import { everybody } from './everybody.ts'
import { reasonGiven } from './find-request.ts'
import { isReminder, notify } from './notify.ts'
import { fitting } from './one-commit.ts'
import { pausedRequest } from './paused-request.ts'
import { endOwed } from './relay-life.ts'
import type { Setting } from './setting.ts'

/**
 * Suspends an inspection until somebody resumes it: its relay ends, no timer runs, no message leaves but the one that says so.
 * Each open request keeps the working days that are left to it (domain.md 2D).
 * Errors: NothingToDo (suspended already), CommandRefused (over), InputInvalid (no reason, or a review date not to come).
 */
export const suspend = (
  record: InspectionRecord,
  command: { readonly reason: string; readonly reviewOn: string; readonly by: string },
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const { by, reviewOn } = command
  const why = reasonGiven(command.reason)
  checkReview(reviewOn, now)
  const { migratedFrom, ...standing } = suspended(record, { why, by, reviewOn }, now)
  const inspection =
    migratedFrom === undefined ? standing : { ...standing, migratedFrom: standingStill(migratedFrom, setting, now) }
  const requests = record.requests.filter(isWaiting).map(one => pausedRequest(one, setting, now))
  const due = record.notices.filter(one => one.state === 'due')
  const change = changing(record, now, {
    inspection,
    requests,
    steps: record.steps.filter(one => one.state !== 'closed').map(one => paused(one, now)),
    retired: due.filter(isReminder).map(({ slot }) => ({ slot, why: 'suspended' })),
    held: due
      .filter(one => !isReminder(one))
      .slice(0, heldInOneCommit)
      .map(({ slot }) => slot),
    notices: everybody(record).map(to =>
      notify(inspection, now, {
        template: 'inspection-suspended',
        to,
        about: inspection.stage,
        occasion: inspection.run,
      }),
    ),
    entries: [
      entry(now, 'inspection-suspended', inspection.id, { by, why, detail: { reviewOn, requests: requests.length } }),
    ],
  })
  return fitting(change)
}

/** A commit holds 100 items, also the one that lets go of what is held. What is beyond stays due, and the post keeps it waiting. */
const heldInOneCommit = 40

const checkReview = (reviewOn: string, now: Temporal.Instant): void => {
  const today = londonDate(now)
  if (Temporal.PlainDate.compare(reviewOn, today) <= 0)
    throw new Failure(
      'InputInvalid',
      `reviewOn: ${dayNamed(reviewOn)} is not to come. Give a date after ${dayName(today)}.`,
    )
}

const suspended = (
  { inspection }: InspectionRecord,
  given: Pick<Suspended, 'why' | 'by' | 'reviewOn'>,
  now: Temporal.Instant,
): Suspended => {
  const { areaName } = inspection
  if (inspection.status === 'suspended') throw new Failure('NothingToDo', `do: ${areaName} is suspended already.`)
  if (inspection.status !== 'running' && inspection.status !== 'stuck')
    throw new Failure('CommandRefused', `do: ${areaName} is ${inspection.status}; there is nothing to suspend.`)
  const since = now.toString()
  const stopOwed = endOwed(inspection, now)
  return { ...alwaysOf(inspection), status: 'suspended', since, ...given, run: inspection.run + 1, stopOwed }
}

/** An open step lets go of its relay; a put-off one waits for no day. */
const paused = (one: Step, now: Temporal.Instant): Step => {
  const revision = one.revision + 1
  return one.state === 'later'
    ? { ...one, revision, paused: true }
    : { ...one, revision, wakeOwedSince: now.toString() }
}
