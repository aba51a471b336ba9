import { type Counted, countedNames, faultNames, saysOf } from '../faults/kinds.ts'
import type { Run } from './run.ts'
import { addCounts, noCounts } from './tally.ts'

/** From so many seeds on, a fault that never made a difference shows that the simulation does not test it. */
const enoughSeeds = 200

/** The sum of many runs. */
export const createSummary = () => {
  const counts = noCounts()
  const ended = new Map<string, number>()
  let [seeds, violations, completed] = [0, 0, 0]
  const isTested = (name: Counted): boolean => counts[name].hit > 0
  const untested = (): Counted[] => (seeds < enoughSeeds ? [] : faultNames.filter(name => !isTested(name)))

  return {
    add(run: Run): void {
      addCounts(counts, run.counts)
      ended.set(run.ended, (ended.get(run.ended) ?? 0) + 1)
      seeds += 1
      if (run.violation !== undefined) violations += 1
      else if (run.ended === 'closed') completed += 1
    },
    /** Whether everything that was simulated is as it should be, and enough was. */
    isGood: (): boolean => violations === 0 && untested().length === 0,
    lines(tookMs: number, workers: number): string[] {
      const width = Math.max(...countedNames.map(name => saysOf(name).length))
      const row = (name: Counted): string => {
        const { drawn, hit } = counts[name]
        return `${saysOf(name).padEnd(width)}  ${String(drawn).padStart(8)}  ${String(hit).padStart(8)}`
      }
      const ends = [...ended].map(([status, times]) => `${times} ${status}`).join(', ')
      return [
        `${'What went wrong, and what people did'.padEnd(width)}  ${'injected'.padStart(8)}  ${'hit'.padStart(8)}`,
        ...countedNames.map(row),
        '',
        ...untested().map(name => `never tested: ${saysOf(name)}`),
        `inspections at their end: ${ends}`,
        `${((tookMs * workers) / Math.max(1, seeds)).toFixed(0)} ms an inspection and worker, ${(tookMs / 1000).toFixed(1)} s in all`,
        `${seeds} seeds, ${violations} violations, ${completed} completed`,
      ]
    },
  }
}
