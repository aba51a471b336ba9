import type { Outcome } from './outcome.ts'

/** One invocation, after it ended. */
export interface Invocation {
  readonly functionName: string
  readonly requestId: string
  /** Epoch milliseconds of the local clock at its start. */
  readonly atMs: number
  /** Real milliseconds, rounded up as they are billed; the first one of a function includes its loading. */
  readonly billedMs: number
  readonly memoryMegabytes: number
  readonly outcome: Outcome
  /** What it printed. */
  readonly output: string
}
