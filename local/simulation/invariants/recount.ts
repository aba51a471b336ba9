import { stepTemplateOf } from '../../../domain/decisions/setting.ts'
import { findFootprint } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { type Step, stepKey } from '../../../domain/inspection/step.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** Counts a record anew and compares: the board's counters, every step's open requests, and that none is missing. */
export const recount = (record: MemoryRecord, sink: Sink): void => {
  const { key, version } = record.inspection.footprint
  const footprint = findFootprint(key, version)
  const requests = [...record.requests.values()]
  checkCounters(record, requests, sink)
  const byStep = Map.groupBy(requests, one => stepKey(one))
  for (const step of record.steps.values()) {
    if (step.state === 'open' || !wasMigrated(record)) checkAllAsked(step, requests, footprint, sink)
    checkRequestsOf(step, byStep.get(stepKey(step)) ?? [], sink)
  }
}

const checkCounters = ({ inspection }: MemoryRecord, requests: readonly Request[], sink: Sink): void => {
  const counted = { open: 0, submitted: 0, accepted: 0, waived: 0, silent: 0 }
  for (const { state } of requests)
    if (state !== 'withdrawn') counted[state === 'overdue' || state === 'returned' ? 'open' : state] += 1
  const { counters } = inspection
  if (JSON.stringify(counted) !== JSON.stringify({ ...counted, ...counters }))
    sink.violated('counters equal recounts', `${JSON.stringify(counters)} for ${JSON.stringify(counted)}`)
}

/** Steps that closed under another footprint asked what that one asks. */
const wasMigrated = ({ plans }: MemoryRecord): boolean =>
  new Set([...plans.values()].map(({ footprint }) => `${footprint.key} ${footprint.version}`)).size > 1

/** Whatever the footprint asks in a step has been asked, there or before a migration in another, or is still to be opened. */
const checkAllAsked = (step: Step, requests: readonly Request[], footprint: Footprint, sink: Sink): void => {
  if (step.state === 'later') return
  const toOpen = step.state === 'open' ? step.stillToOpen : []
  for (const { key, askedOf } of stepTemplateOf(footprint, step)?.requests ?? [])
    for (const role of askedOf) {
      const isAsked = requests.some(
        one => one.template === key && one.role === role && one.iteration === step.iteration,
      )
      if (!isAsked && !toOpen.includes(`${key}/${role}`))
        sink.violated('no request is lost', `${stepKey(step)} does not ask ${key} of ${role}`)
    }
}

const checkRequestsOf = (step: Step, requests: readonly Request[], sink: Sink): void => {
  if (step.state === 'later') return
  const waiting = requests.filter(isWaiting)
  if (step.state === 'closed' && waiting.length > 0)
    sink.violated('no request is lost', `${stepKey(step)} is closed over ${waiting.map(one => one.key).join(', ')}`)
  if (step.state === 'open' && step.openRequests !== waiting.length)
    sink.violated('counters equal recounts', `${stepKey(step)}: ${step.openRequests} for ${waiting.length} that wait`)
}
