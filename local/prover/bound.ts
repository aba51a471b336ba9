import type { Knot } from './graph/knots.ts'
import type { Line } from './line.ts'
import type { Machine } from './machine.ts'
import type { Transition } from './transitions.ts'

/** A variable that is raised on every way round of a knot, and where that is looked at. */
export interface Rounds {
  readonly machine: Machine
  readonly line: Line
  readonly knot: Knot<Transition>
  readonly variable: string
}

/** A reason why a node of a knot can be passed only so often. */
export type Bound = (rounds: Rounds, node: string) => boolean
