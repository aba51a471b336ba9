import { Temporal } from 'temporal-polyfill'
import { findFootprint } from '../../../domain/footprints/library.ts'
import type { Suspension } from '../../../domain/inspection/inspection.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { isUnanswered, isWaiting } from '../../../domain/inspection/request.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { rowsOf } from '../../../domain/plan/moves/rows.ts'
import { standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Before } from './commit-rules.ts'
import type { Sink } from './sink.ts'

/** After a resumption nothing that was still to come lies before the day on which the inspection went on. */
export const checkResumption = (before: Before, change: Change, record: MemoryRecord, sink: Sink): void => {
  const over = record.inspection.suspensions?.at(-1)
  if (before.inspection.status !== 'suspended' || record.inspection.status !== 'running' || over === undefined) return
  const early = [...earlyInPlan(before, record, over), ...earlyRequests(before, change, record, over)]
  for (const { key, date } of early)
    sink.violated('what is to come comes after a resumption', `${key} is on ${date}, it went on ${over.until}`)
}

interface Dated {
  readonly key: string
  readonly date: string
}

const footprintOf = ({ inspection }: MemoryRecord) =>
  findFootprint(inspection.footprint.key, inspection.footprint.version)

const earlyInPlan = ({ inspection }: Before, record: MemoryRecord, over: Suspension): Dated[] => {
  const [had, plan] = [inspection.planNumber, record.inspection.planNumber].map(one => record.plans.get(one))
  if (had === undefined || plan === undefined) return []
  const requests = [...record.requests.values()]
  const open = new Set(requests.filter(isUnanswered).map(one => one.template))
  const given = { plan, requests, steps: [...record.steps.values()], inspection: record.inspection }
  return standingDates(given, footprintOf(record), Temporal.PlainDate.from(over.until))
    .filter(one => one.state !== 'over' && one.rule.statutory !== true && !open.has(one.key))
    .filter(one => (dateIn(had, one.key) ?? over.until) >= over.from)
    .map(({ key }) => ({ key, date: dateIn(plan, key) ?? '' }))
    .filter(({ date }) => date < over.until)
}

/** Requests that had not been late when they stood still. */
const earlyRequests = (before: Before, change: Change, record: MemoryRecord, over: Suspension): Dated[] =>
  change.requests.flatMap((one, index) => {
    const had = before.requests[index]
    const left = had !== undefined && isWaiting(had) ? had.paused?.dueInDays : undefined
    const isLaw = rowsOf(footprintOf(record)).get(one.template)?.rule.statutory === true
    const date = londonDate(Temporal.Instant.from(one.due)).toString()
    return left === undefined || left < 0 || isLaw || date >= over.until ? [] : [{ key: one.key, date }]
  })
