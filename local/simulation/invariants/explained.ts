import { Temporal } from 'temporal-polyfill'
import { londonDate } from '../../../domain/time/london.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** Every date that a request has had an end by is one of some plan's, or says itself why it is what it is. */
export const checkExplained = ({ requests, plans }: MemoryRecord, sink: Sink): void => {
  for (const { key, template, due, why } of requests.values()) {
    const day = londonDate(Temporal.Instant.from(due)).toString()
    const isPlanned = [...plans.values()].some(plan => plan.due[template]?.date === day)
    if (!isPlanned && why === undefined) sink.violated('every date is explained', `${key} is due on ${day}, by no plan`)
  }
}
