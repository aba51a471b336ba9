import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { alwaysOf, type Inspection, type Running, type Suspended } from '../inspection/inspection.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Waiting } from '../inspection/request.ts'
import { goingOn as migrationGoesOn } from '../migration/standstill.ts'
import type { TemplateName } from '../notices/template-names.ts'
import { factsOf } from '../plan/facts.ts'
import { standingAtFirst } from '../plan/moves/standing-dates.ts'
import { resumedPlan } from '../plan/resumption/resumed-plan.ts'
import { dayNotOver, londonDate } from '../time/london.ts'
import { askedAnew } from './asked-anew.ts'
import { entry } from './change.ts'
import { everybody } from './everybody.ts'
import { reasonGiven } from './find-request.ts'
import { fitting } from './one-commit.ts'
import { resumedRequest } from './paused-request.ts'
import type { Setting } from './setting.ts'
import { underNewPlan } from './under-new-plan.ts'

/**
 * An inspection goes on: planned anew on its area's calendar as it is now, the suspended days counting for nothing; each open
 * request with the working days that were left to it; everybody told once, together with what was held. Where the calendar of
 * the new dates is not on file, it may rest on a provisional one.
 * Errors: CommandRefused (it is not suspended), InputInvalid (no reason), CalendarUnknown.
 */
export const resume = (
  record: InspectionRecord,
  command: { readonly reason: string; readonly by: string; readonly allowProvisional?: true | undefined },
  strict: Setting,
  now: Temporal.Instant,
): Change => {
  const { inspection } = record
  if (inspection.status !== 'suspended')
    throw new Failure(
      'CommandRefused',
      `do: ${inspection.areaName} is ${inspection.status}; only a suspended one is resumed.`,
    )
  const { by } = command
  const allowProvisional = inspection.allowProvisional || command.allowProvisional === true
  const setting = allowProvisional ? { ...strict, calendar: strict.calendar.provisional() } : strict
  const why = reasonGiven(command.reason)
  const requests = record.requests.filter(isWaiting).map(one => resumedRequest(one, setting, now))
  const going = goingOn({ ...inspection, allowProvisional }, now)
  const { pins, plan } = resumedPlan({
    ...setting,
    plan: record.plan,
    facts: factsOf(going),
    pins: inspection.pins,
    standing: standingAtFirst(record, setting.footprint, londonDate(Temporal.Instant.from(inspection.since))),
    open: pinsOf(requests, by),
    by,
  })
  const { migratedFrom } = going
  const back = migratedFrom === undefined ? {} : { migratedFrom: migrationGoesOn(migratedFrom, setting, now) }
  const running = { ...going, ...back, pins }
  const { days } = londonDate(Temporal.Instant.from(inspection.since)).until(londonDate(now))
  const entries = [
    entry(now, 'inspection-resumed', inspection.id, { by, why, detail: { days, requests: requests.length } }),
    entry(now, 'plan-changed', `plan-${plan.number}`),
  ]
  const outdone = record.notices.filter(isOutdone)
  const to = [...new Set([...everybody(record), ...outdone.map(one => one.to)])]
  const told = { tell: 'inspection-resumed', to } as const
  const change = underNewPlan(
    record,
    { inspection: running, plan, entries, ...told, why: 'resumed', requests },
    setting,
    now,
  )
  const held = record.notices.filter(one => one.state === 'held').filter(one => !outdone.includes(one))
  const untrue = outdone.map(({ slot }) => ({ slot, why: 'resumed' }))
  return fitting({
    ...change,
    notices: [
      ...change.notices,
      ...held.map(one => released(one, now)),
      ...askedAnew(running, requests, record.notices, now),
    ],
    retired: [...untrue, ...change.retired],
  })
}

const goingOn = (inspection: Suspended, now: Temporal.Instant): Running => ({
  ...alwaysOf(inspection),
  status: 'running',
  relay: { state: 'owed', since: now.toString() },
  deaths: [],
  suspensions: [
    ...(inspection.suspensions ?? []),
    { from: dayNotOver(Temporal.Instant.from(inspection.since)).toString(), until: dayNotOver(now).toString() },
  ],
})

/** The plan says of requests that are open the dates that they have. */
const pinsOf = (requests: readonly Waiting[], by: string): Inspection['pins'] =>
  Object.fromEntries(
    requests
      .filter(one => isUnanswered(one) && one.iteration === 1 && one.why !== undefined)
      .map(one => [one.template, { date: londonDateOf(one.due), reason: one.why?.counted ?? '', by }]),
  )

const londonDateOf = (instant: string): string => londonDate(Temporal.Instant.from(instant)).toString()

/** What has not left yet and is said anew, or not so any more, once everybody is told that it goes on, and with which dates. */
const outdoneBy = new Set<TemplateName>(['inspection-suspended', 'inspection-resumed', 'dates-changed'])
const isOutdone = ({ state, template }: Notice): boolean =>
  (state === 'due' || state === 'held') && outdoneBy.has(template)

/** What was held leaves with the message of today. */
const released = (
  { heldAt: _over, ...notice }: Extract<Notice, { state: 'held' }>,
  now: Temporal.Instant,
): DueNotice => ({
  ...notice,
  state: 'due',
  alone: false,
  notBefore: now.toString(),
})
