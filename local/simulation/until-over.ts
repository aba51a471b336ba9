import type { MemoryRecord } from '../../functions/ports/table/memory-table.ts'
import type { VirtualClock } from '../clock/virtual-clock.ts'
import type { Sink } from './invariants/sink.ts'

interface Playing {
  readonly clock: VirtualClock
  /** The record of the one inspection, once there is one. */
  readonly theOnly: () => MemoryRecord | undefined
  readonly sink: Sink
}

// Bank holidays are on file up to 2030.
const lastMs = Date.UTC(2030, 9, 1)
const longestMs = 6 * 365 * 86_400_000
/** Messages about the end leave on the next working day; a claim that was lost takes a little longer. */
const afterMs = 10 * 86_400_000

/** An inspection takes some thousand steps of the clock; with so many something is done over and over. */
const mostSteps = 30_000

/** Lets the clock go on, step by step, until the inspection is closed and everything has left, or for six years. */
export const untilOver = async (
  { clock, theOnly, sink }: Playing,
  afterStep: (record: MemoryRecord | undefined) => Promise<void>,
): Promise<void> => {
  const isOver = (): boolean => theOnly()?.inspection.status === 'closed'
  let untilMs = Math.min(clock.now() + longestMs, lastMs)
  let steps = 0
  for (
    let next = clock.next();
    next !== undefined && next <= untilMs && sink.first() === undefined;
    next = clock.next()
  ) {
    steps += 1
    if (steps > mostSteps) return sink.violated('things come to rest', `${steps} steps of the clock`)
    const wasOver = isOver()
    await clock.advanceTo(next)
    if (!wasOver && isOver()) untilMs = clock.now() + afterMs
    await afterStep(theOnly())
  }
}
