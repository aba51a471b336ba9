import { type Definition, definition, type State, type TaskState } from './definition.ts'
import { type Line, linesOf, type Place, placesIn } from './line.ts'

/** A state of a machine where it stands. */
export interface Placed<S extends State = State> extends Place {
  readonly state: S
}

/** A state machine as the properties look at it. */
export interface Machine {
  readonly name: string
  readonly definition: Definition
  readonly lines: readonly Line[]
  readonly places: readonly Placed[]
  /** The folder in functions/ of the Lambda that a Task calls; undefined when it calls none that is known. */
  readonly calleeOf: (task: TaskState) => string | undefined
}

/** A state machine to be looked at. Errors: ZodError for what is no definition at all. */
export const machineOf = (name: string, json: unknown, calleeOf: Machine['calleeOf']): Machine => {
  const parsed = definition.parse(json)
  const lines = linesOf(parsed)
  const places = placesIn(lines).flatMap(place => {
    const state = place.line.states[place.name]
    return state === undefined ? [] : [{ ...place, state }]
  })
  return { name, definition: parsed, lines, places, calleeOf }
}

/** The Tasks of a machine. */
export const tasksOf = ({ places }: Machine): Placed<TaskState>[] =>
  places.flatMap(({ state, ...place }) => (state.Type === 'Task' ? [{ ...place, state }] : []))
