import type { State } from './definition.ts'
import { isEnd } from './definition.ts'
import { pathTo } from './graph/path.ts'
import type { Line } from './line.ts'

/**
 * A path from a state of a line to one that stops the search, on which no goal is met; undefined when a goal comes first on
 * every path. Ends always stop it.
 */
export const pathPast = (
  line: Line,
  from: string,
  isGoal: (state: State) => boolean,
  stops: (state: State) => boolean = () => false,
): string[] | undefined => {
  const goals = new Set(Object.entries(line.states).flatMap(([name, state]) => (isGoal(state) ? [name] : [])))
  if (goals.has(from)) return undefined
  const past = (name: string): boolean => {
    const state = line.states[name]
    return state === undefined || isEnd(state) || stops(state)
  }
  return pathTo(
    from,
    past,
    line.graph.ways.filter(({ to }) => !goals.has(to)),
  )
}
