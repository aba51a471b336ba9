import type { Run } from './run.ts'

const mostEvents = 25_000

/** Thrown when only the execution's own end fits into its history. */
export class HistoryFull extends Error {}

const ends = new Set(['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted'])

/** Adds an event to the history and yields its id. */
export const record = (
  { execution, nowMs }: Run,
  type: string,
  previousEventId: number,
  details?: Record<string, unknown>,
): number => {
  const id = execution.events.length + 1
  if (id >= mostEvents && !ends.has(type)) throw new HistoryFull()
  const event = { id, previousEventId, type, timestamp: nowMs }
  execution.events.push(details === undefined ? event : { ...event, details })
  return id
}
