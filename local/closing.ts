/** What must be undone when the system stops, or when its start fails half way. */
export interface Closing {
  add(close: () => unknown): void
  /** Undoes everything, the last first; a second time nothing. */
  close(): Promise<void>
}

export const createClosing = (): Closing => {
  const pending: (() => unknown)[] = []
  return {
    add: close => void pending.push(close),
    async close() {
      for (let next = pending.pop(); next; next = pending.pop()) await next()
    },
  }
}
