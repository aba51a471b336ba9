import type { Verdict } from './verdict.ts'

const mostReasons = 6

const lines = (verdict: Verdict): string[] => {
  if (verdict.outcome === 'skipped') return [`skipped ${verdict.case}: ${verdict.reason}`]
  const notes = verdict.notes.slice(0, mostReasons).map(note => `  note: ${note}`)
  if (verdict.outcome === 'passed') return notes.length > 0 ? [`passed  ${verdict.case}`, ...notes] : []
  const more = verdict.reasons.length - mostReasons
  const reasons = verdict.reasons.slice(0, mostReasons).map(reason => `  ${reason}`)
  return [`failed  ${verdict.case}`, ...reasons, ...(more > 0 ? [`  and ${more} more`] : []), ...notes]
}

/** Every failed and skipped case with its reasons, and the counts alone on the last line. */
export const report = (verdicts: readonly Verdict[]): string => {
  const count = (outcome: Verdict['outcome']) => verdicts.filter(verdict => verdict.outcome === outcome).length
  return [
    ...verdicts.flatMap(lines),
    `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  ].join('\n')
}
