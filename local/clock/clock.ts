/** The time of the local system: the wall clock or a virtual one. All times are epoch milliseconds. */
export interface Clock {
  now(): number
  /** Runs `run` once when `dueMs` has come, at once if it has passed, but never within this call. Yields how to cancel it. */
  at(dueMs: number, run: () => void): () => void
  /** Says that `work` is in flight until it settles, so that a virtual clock does not jump over it. Yields `work`. */
  track<T>(work: Promise<T>): Promise<T>
}
