import type { State, Workflow } from '../step-functions/definition/states.ts'
import type { Branch, Edge, Graph, Node } from './graph.ts'
import { type Thing, thingAt } from './thing-at.ts'
import { waysOn } from './ways-on.ts'

/**
 * The process that a definition describes: the five states of a step as one thing, and only what is reached without a
 * failure. `scope` makes the beginning's id differ from those of other graphs on the same page.
 */
export const outline = ({ StartAt, States }: Workflow, scope = ''): Graph => {
  const begin: Node = { kind: 'begin', id: `${scope}Begin`, words: '' }
  const things = new Map<string, Thing>()
  const visit = (thing: Thing): void => {
    things.set(thing.node.id, thing)
    for (const { to } of thing.ways) if (!things.has(to)) visit(thingAt(to, States, branchesOf))
  }
  visit({ node: begin, ways: waysOn(StartAt, States) })
  return {
    nodes: [...things.values()].map(({ node }) => node),
    edges: [...things.values()].flatMap(({ node, ways }) => ways.map(way => ({ from: node.id, ...way }))),
  }
}

const branchesOf = (state: State): readonly Branch[] => {
  if (state.Type !== 'Parallel') return []
  return state.Branches.map((workflow, index) => {
    const id = `Branch${index + 1}`
    return { id, graph: withoutQuiet(outline(workflow, id)) }
  })
}

/** Without the quiet edges and the ends that only they lead to: the Parallel around them says it once for all. */
const withoutQuiet = ({ nodes, edges }: Graph): Graph => {
  const loud: readonly Edge[] = edges.filter(({ quiet }) => !quiet)
  const reached = new Set(loud.flatMap(({ from, to }) => [from, to]))
  return { nodes: nodes.filter(({ id }) => reached.has(id)), edges: loud }
}
