import type { ChoiceState, StatesByName } from '../step-functions/definition/states.ts'
import { conditionLabel } from './condition-label.ts'
import type { Edge } from './graph.ts'

/** Where it goes on, and what the edge says. */
export type WayOn = Omit<Edge, 'from'>

/**
 * The ways on to a state. What a person need not see is walked past: counters, the work just before a good end, and
 * decisions, which stand for their own ways.
 */
export const waysOn = (next: string | undefined, states: StatesByName): WayOn[] => {
  if (next === undefined) return []
  const state = states[next]
  if (state?.Type === 'Choice') return waysOfChoice(state, states)
  if (state?.Type === 'Pass' && state.Next !== undefined) return waysOn(state.Next, states)
  if (state?.Type === 'Task' && states[state.Next ?? '']?.Type === 'Succeed') return waysOn(state.Next, states)
  return [{ to: next, label: '', quiet: false }]
}

/** The ways of a decision: each outcome's by its name, the rest as "any other outcome" where there are several. */
export const waysOfChoice = ({ Choices, Default }: ChoiceState, states: StatesByName): WayOn[] => {
  const named = Choices.flatMap(({ Condition, Next }) => labelled(conditionLabel(Condition), Next, states))
  const several = Choices.some(({ Condition }) => conditionLabel(Condition).isOutcome)
  return [...named, ...labelled({ label: several ? 'any other outcome' : '', quiet: false }, Default, states)]
}

const labelled = (
  { label, quiet }: Pick<Edge, 'label' | 'quiet'>,
  next: string | undefined,
  states: StatesByName,
): WayOn[] => waysOn(next, states).map(way => ({ to: way.to, label: way.label || label, quiet: way.quiet || quiet }))
