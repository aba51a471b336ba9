import type { Edge } from './graph.ts'

/** What an edge says about the condition that it stands for. */
export interface ConditionLabel extends Pick<Edge, 'label' | 'quiet'> {
  /** Whether people decided it, and not the record's state. */
  readonly isOutcome: boolean
}

const outcome = /^\{% \$states\.input\.outcome = '([^']+)' %\}$/
const stop = /^\{% (?:\$states\.input\.verdict = 'stop'|'stopped' in \$states\.input\.ended) %\}$/

/** A Choice's condition in words: its outcome's name, nothing where the relay stops, else the condition's own text. */
export const conditionLabel = (condition: string | boolean): ConditionLabel => {
  const text = String(condition)
  if (stop.test(text)) return { label: '', quiet: true, isOutcome: false }
  const [, name] = outcome.exec(text) ?? []
  if (name === undefined) return { label: text, quiet: false, isOutcome: false }
  return { label: name.replaceAll('-', ' '), quiet: false, isOutcome: true }
}
