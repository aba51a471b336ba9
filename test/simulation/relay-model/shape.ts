import { type Budget, noDisturbance } from './budget.ts'
import type { Rules } from './rules.ts'
import { type Place, placeName } from './state.ts'

/** The stage whose relay is modelled, and the disturbances it has to live with. */
export interface Shape {
  readonly name: string
  /** Where each line of the stage begins; several lines are a Parallel. */
  readonly first: readonly Place[]
  /** Where a line goes on after an outcome; undefined at its end. */
  next(place: Place, outcome: string): Place | undefined
  /** The outcomes that a person may give. */
  outcomes(place: Place): readonly string[]
  readonly budget: Budget
}

/** A model: a stage under a set of rules. */
export interface World {
  readonly shape: Shape
  readonly rules: Rules
  /** Keeps in the states what can make no difference any more: many more states, the same verdict. */
  readonly whole?: boolean
}

/** The key of a STEP item; without rule 6 a step that comes back is the same item. */
export const keyOf = ({ rules }: World, place: Place): string => (rules.iterations ? placeName(place) : place.step)

const once = (step: string): Place => ({ step, iteration: 1 })
const done = () => ['done']

/** Two steps, one after the other. */
export const sequence = (budget: Partial<Budget>): Shape => ({
  name: 'sequence',
  first: [once('returns')],
  next: ({ step }) => (step === 'returns' ? once('analysis') : undefined),
  outcomes: done,
  budget: { ...noDisturbance, ...budget },
})

/** One step. */
export const single = (budget: Partial<Budget>): Shape => ({
  name: 'single',
  first: [once('returns')],
  next: () => undefined,
  outcomes: done,
  budget: { ...noDisturbance, ...budget },
})

/** Two lines of one step each, side by side. */
export const parallel = (budget: Partial<Budget>): Shape => ({
  name: 'parallel',
  first: [once('returns'), once('surveys')],
  next: () => undefined,
  outcomes: done,
  budget: { ...noDisturbance, ...budget },
})

/** A draft that the panel returns once. */
export const loop = (budget: Partial<Budget>): Shape => ({
  name: 'loop',
  first: [once('draft')],
  next: ({ step, iteration }, outcome) => {
    if (step === 'draft') return { step: 'panel', iteration }
    return outcome === 'return' ? { step: 'draft', iteration: iteration + 1 } : undefined
  },
  outcomes: ({ step, iteration }) => {
    if (step === 'draft') return ['done']
    return iteration === 1 ? ['return'] : ['approve']
  },
  budget: { ...noDisturbance, ...budget },
})
