import { stepTemplateOf } from '../../../domain/decisions/setting.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { type Step, stepKey } from '../../../domain/inspection/step.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** Counts a record anew and compares: the board's counters, every step's open requests, and that none is missing. */
export const recount = (record: MemoryRecord, footprint: Footprint, sink: Sink): void => {
  const requests = [...record.requests.values()]
  checkCounters(record, requests, sink)
  const byStep = Map.groupBy(requests, one => stepKey(one))
  for (const step of record.steps.values()) checkRequestsOf(step, byStep.get(stepKey(step)) ?? [], footprint, sink)
}

const checkCounters = ({ inspection }: MemoryRecord, requests: readonly Request[], sink: Sink): void => {
  const counted = { open: 0, submitted: 0, accepted: 0, waived: 0, silent: 0 }
  for (const { state } of requests)
    if (state !== 'withdrawn') counted[state === 'overdue' || state === 'returned' ? 'open' : state] += 1
  const { counters } = inspection
  if (JSON.stringify(counted) !== JSON.stringify({ ...counted, ...counters }))
    sink.violated('counters equal recounts', `${JSON.stringify(counters)} for ${JSON.stringify(counted)}`)
}

const checkRequestsOf = (step: Step, requests: readonly Request[], footprint: Footprint, sink: Sink): void => {
  if (step.state === 'later') return
  const rows = stepTemplateOf(footprint, step)?.requests ?? []
  const expected = rows.reduce((sum, row) => sum + row.askedOf.length, 0)
  const toOpen = step.state === 'open' ? step.stillToOpen.length : 0
  if (requests.length + toOpen !== expected)
    sink.violated('no request is lost', `${stepKey(step)} has ${requests.length} of ${expected}, ${toOpen} to open`)
  const waiting = requests.filter(isWaiting)
  if (step.state === 'closed' && waiting.length > 0)
    sink.violated('no request is lost', `${stepKey(step)} is closed over ${waiting.map(one => one.key).join(', ')}`)
  if (step.state === 'open' && step.openRequests !== waiting.length)
    sink.violated('counters equal recounts', `${stepKey(step)}: ${step.openRequests} for ${waiting.length} that wait`)
}
