import { inCircles } from './circles.ts'
import { movesFrom } from './moves.ts'
import { type Property, wrongAtRest } from './properties.ts'
import { started } from './relay.ts'
import type { World } from './shape.ts'
import type { State } from './state.ts'
import { keyOfState } from './state-key.ts'

export interface Counterexample {
  readonly property: Property
  /** What happened, in order. */
  readonly trace: readonly string[]
}

/** A counterexample as a reader is told it. */
export const told = ({ property, trace }: Counterexample): string => `${trace.join(' · ')}: **${property}**`

export interface Explored {
  readonly states: number
  readonly moves: number
  /** States in which everything had come to rest. */
  readonly atRest: number
  readonly counterexample?: Counterexample
}

/** The inspection is running, and the relay of its first run has just been started. */
const initial = (world: World): State =>
  started(
    world,
    {
      meta: { status: 'running', run: 1, owed: false, deaths: 0 },
      steps: {},
      really: [],
      executions: [],
      processes: [],
      news: [],
      late: [],
      left: world.shape.budget,
    },
    1,
  )

/** States beyond this are a fault of the model: it is meant to stay small. */
const mostStates = 1_000_000

/**
 * Visits every state, breadth first, so that a counterexample is one of the shortest. `states` counts those visited.
 * Errors: an Error when there are more states than a small model has.
 */
export const explore = (world: World): Explored => {
  const first = initial(world)
  const numbers = new Map([[keyOfState(first), 0]])
  const states: State[] = [first]
  const from: { readonly before: number; readonly says: string }[] = [{ before: -1, says: 'relay 1 starts' }]
  const forward: number[][] = []
  let moves = 0
  let atRest = 0
  const traceTo = (index: number): string[] => {
    const trace: string[] = []
    for (let at = index; at >= 0; at = from[at]?.before ?? -1) trace.unshift(from[at]?.says ?? '')
    return trace
  }
  for (let index = 0; index < states.length; index++) {
    const state = states[index]
    if (state === undefined) break
    const onwards: number[] = []
    for (const move of movesFrom(world, state)) {
      moves += 1
      if (move.wrong !== undefined) return counted({ property: move.wrong, trace: [...traceTo(index), move.says] })
      const key = keyOfState(move.state)
      let number = numbers.get(key)
      if (number === undefined) {
        number = states.length
        numbers.set(key, number)
        states.push(move.state)
        from.push({ before: index, says: move.says })
      }
      if (move.kind === 'goesOn') onwards.push(number)
    }
    forward.push(onwards)
    if (onwards.length === 0) {
      atRest += 1
      const property = wrongAtRest(world, state)
      if (property !== undefined) return counted({ property, trace: traceTo(index) })
    }
    if (states.length > mostStates) throw new Error(`more than ${mostStates} states`)
  }
  const restless = inCircles(forward)
  return restless === undefined
    ? { states: states.length, moves, atRest }
    : counted({ property: 'things never come to rest', trace: traceTo(restless) })

  function counted(counterexample: Counterexample): Explored {
    return { states: states.length, moves, atRest, counterexample }
  }
}
