import { createHash } from 'node:crypto'

/** What happened in a run, line by line; two runs that did the same have the same hash. */
export interface Trace {
  note(line: string): void
  /** The last lines, oldest first. */
  recent(): readonly string[]
  hash(): string
}

/** How many lines are kept for a violation. */
const kept = 30

/** A trace on a clock in epoch milliseconds; `onLine` is told of every line. */
export const createTrace = (nowMs: () => number, onLine?: (line: string) => void): Trace => {
  const hash = createHash('sha256')
  let lines: string[] = []
  return {
    note(text) {
      const line = `${new Date(nowMs()).toISOString()}  ${text}`
      hash.update(line)
      lines.push(line)
      if (lines.length > 8 * kept) lines = lines.slice(-kept)
      onLine?.(line)
    },
    recent: () => lines.slice(-kept),
    hash: () => hash.copy().digest('hex'),
  }
}
