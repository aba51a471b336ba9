/** Executions go on before people act, and schedules tick when all that has been done. */
export type Rank = 'executions' | 'people' | 'schedules'

/** The time of the local system: the wall clock or a virtual one. All times are epoch milliseconds. */
export interface Clock {
  now(): number
  /**
   * Runs `run` once when `dueMs` has come, at once if it has passed, but never within this call. Of timers due at the same
   * instant a virtual clock runs those of a lower rank first, so that it does not matter who set his first. Yields how to
   * cancel it.
   */
  at(dueMs: number, run: () => void, rank?: Rank): () => void
  /** Says that `work` is in flight until it settles, so that a virtual clock does not jump over it. Yields `work`. */
  track<T>(work: Promise<T>): Promise<T>
}
