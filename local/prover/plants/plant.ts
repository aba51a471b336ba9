import type { Definition, State, TaskState } from '../definition.ts'

/** A fault to be planted into a copy of a definition, and the property that has to find it. */
export interface Plant {
  readonly key: string
  readonly property: string
  /** What is done to the definition. */
  readonly fault: string
  /** Which machine it is planted into: what its name ends with. */
  readonly into: string
  /** Changes the copy. Throws where there is nothing of the kind that it changes. */
  readonly plant: (definition: Definition) => void
}

/** A state of the machine's own line by its name. */
export const stateOf = ({ States }: Definition, name: string): State => {
  const state = States[name]
  if (state === undefined) throw new Error(`there is no state ${name} to plant a fault into`)
  return state
}

/** A Task of the machine's own line by its name. */
export const taskOf = (definition: Definition, name: string): TaskState => {
  const state = stateOf(definition, name)
  if (state.Type !== 'Task') throw new Error(`${name} is no Task`)
  return state
}
