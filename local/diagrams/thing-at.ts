import type { State, StatesByName } from '../step-functions/definition/states.ts'
import { stepOpenedBy } from './await-step-states.ts'
import type { Branch, Node } from './graph.ts'
import { type WayOn, waysOn } from './ways-on.ts'
import { wordsOf } from './words.ts'

/** A thing of the process and the ways on from it. */
export interface Thing {
  readonly node: Node
  readonly ways: readonly WayOn[]
}

/** The thing that begins with a state; `branchesOf` outlines the branches of a Parallel. */
export const thingAt = (id: string, states: StatesByName, branchesOf: (state: State) => readonly Branch[]): Thing => {
  const step = stepOpenedBy(id, states)
  if (step !== undefined) {
    const ways = waysOn(step.verdict, states).filter(({ to }) => !step.waiting.includes(to))
    return { node: { kind: 'step', id, words: wordsOf(step.name) }, ways }
  }
  const state = states[id]
  if (state === undefined) throw new Error(`a definition leads to ${id}, which is none of its states`)
  const words = wordsOf(id)
  const ways = 'Next' in state ? waysOn(state.Next, states) : []
  if (state.Type === 'Parallel') return { node: { kind: 'parallel', id, words, branches: branchesOf(state) }, ways }
  if (state.Type === 'Fail') return { node: { kind: 'failure', id, words }, ways }
  return { node: { kind: ways.length === 0 ? 'end' : 'work', id, words }, ways }
}
