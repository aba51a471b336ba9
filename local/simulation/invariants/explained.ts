import { Temporal } from 'temporal-polyfill'
import type { Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** The date that a request is due on is the one that it explains itself; where it has nothing to say, it is some plan's. */
export const checkExplained = ({ plans }: MemoryRecord, requests: Iterable<Request>, sink: Sink): void => {
  for (const { key, template, due, why } of requests) {
    const day = londonDate(Temporal.Instant.from(due)).toString()
    const isPlanned = [...plans.values()].some(plan => plan.due[template]?.date === day)
    if (why === undefined && !isPlanned) sink.violated('every date is explained', `${key} is due on ${day}, by no plan`)
    if (why !== undefined && why.date !== day)
      sink.violated('every date is explained', `${key} is due on ${day} and says why it is on ${why.date}`)
  }
}
