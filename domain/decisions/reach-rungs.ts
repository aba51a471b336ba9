import { Temporal } from 'temporal-polyfill'
import { isOver } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { comingRungs, isUnanswered } from '../inspection/request.ts'
import { findLadder } from '../ladders/library.ts'
import { noticesOfRung } from '../ladders/notices.ts'
import { changing, entry } from './change.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/**
 * Writes the notices of every rung that has been reached: late is written once and never lost. Nobody is reminded of what may never
 * have arrived where time runs from receipt, or called late whoever was not told.
 * Undefined: no rung is due. domain.md 7.2.
 */
export const reachRungs = (record: InspectionRecord, setting: Setting, now: Temporal.Instant): Change | undefined => {
  const reached = record.requests.filter(isUnanswered).flatMap(request => {
    const due = comingRungs(request).filter(one => Temporal.Instant.compare(Temporal.Instant.from(one.at), now) <= 0)
    return due.length === 0 ? [] : [{ request, due }]
  })
  if (isOver(record.inspection) || reached.length === 0) return undefined
  const some = reached.slice(0, requestsInOneCommit)
  return changing(record, now, {
    requests: some.map(({ request, due }) => ({ ...request, rungs: request.rungs.slice(due.length) })),
    notices: some.flatMap(({ request, due }) => {
      const ladder = findLadder(requestTemplateOf(setting.footprint, request.template).ladder)
      const { inspection } = record
      return due.flatMap(({ rung }) => noticesOfRung({ ladder, rung, request, inspection, notBefore: now.toString() }))
    }),
    entries: some.flatMap(({ request, due }) =>
      due.map(one => entry(now, 'rung-reached', request.key, { detail: { rung: one.rung } })),
    ),
  })
}

/** A request with six rungs missed brings some nineteen items; a commit holds 100. */
const requestsInOneCommit = 4
