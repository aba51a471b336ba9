import { type StatesByName, type Workflow, workflowsInside } from './definition.ts'
import type { Graph } from './graph/graph.ts'
import { pathTo } from './graph/path.ts'
import { type Transition, transitionsOf } from './transitions.ts'

/** One line of states: the machine's own, a branch of a Parallel, or the processor of a Map. No transition leaves it. */
export interface Line {
  readonly states: StatesByName
  readonly graph: Graph<Transition>
  /** The state that it is a part of. */
  readonly inside?: Place
}

/** A state of a line. */
export interface Place {
  readonly line: Line
  readonly name: string
}

/** A machine's lines, its own first. */
export const linesOf = (workflow: Workflow, inside?: Place): Line[] => {
  const { StartAt: start, States: states } = workflow
  const graph = { start, nodes: Object.keys(states), ways: transitionsOf(states) }
  const line: Line = inside === undefined ? { states, graph } : { states, graph, inside }
  return [
    line,
    ...Object.entries(states).flatMap(([name, one]) =>
      workflowsInside(one).flatMap(each => linesOf(each, { line, name })),
    ),
  ]
}

/**
 * The states from the machine's StartAt to a place, those of the lines around it first; undefined when no way leads there
 * among the ways that are asked for.
 */
export const pathFromStart = (
  { line, name }: Place,
  uses: (way: Transition) => boolean = () => true,
): string[] | undefined => {
  const before = line.inside === undefined ? [] : pathFromStart(line.inside, uses)
  const here = pathTo(line.graph.start, node => node === name, line.graph.ways.filter(uses))
  return before === undefined || here === undefined ? undefined : [...before, ...here]
}

/** The path to a place, or the place alone when no way leads there. */
export const pathOrPlace = (place: Place): string[] => pathFromStart(place) ?? [place.name]

/** Every state of some lines with its place. */
export const placesIn = (lines: readonly Line[]): Place[] =>
  lines.flatMap(line => line.graph.nodes.map(name => ({ line, name })))
