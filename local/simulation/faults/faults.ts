import type { Chance } from '../chance/chance.ts'
import type { Counts } from '../report/tally.ts'
import type { Trace } from '../report/trace.ts'
import { type Counted, type FaultKind, faultKinds, faultNames } from './kinds.ts'

/** Where a run's faults come from. */
export interface Faults {
  /** Whether this fault happens at this passing of its boundary; it is counted as drawn then. */
  strikes(kind: FaultKind): boolean
  /** Says that something was drawn which is not left to a rate. */
  drew(name: Counted): void
  /** Says that something drawn made a difference. */
  hit(name: Counted): void
  readonly chance: Chance
}

/** So many faults befall one inspection at most: more would show that a system cannot work without any. */
const mostFaults = 80

/**
 * The faults of one run. Each run has some kinds only, and some of these often: rare meetings of two kinds are found sooner
 * than with a little of everything.
 */
export const createFaults = (chance: Chance, counts: Counts, trace: Trace, enabled: boolean): Faults => {
  const rates = new Map<FaultKind, number>()
  for (const kind of faultNames) rates.set(kind, faultKinds[kind].rate * chance.pick([0, 0, 0, 1, 1, 1, 2, 5]))
  let left = enabled ? chance.integer(0, mostFaults) : 0
  return {
    chance,
    strikes(kind) {
      const rate = left === 0 ? 0 : (rates.get(kind) ?? 0)
      if (rate === 0 || !chance.happens(rate)) return false
      left -= 1
      counts[kind].drawn += 1
      trace.note(`fault ${kind}`)
      return true
    },
    drew(name) {
      counts[name].drawn += 1
    },
    hit(name) {
      counts[name].hit += 1
    },
  }
}
