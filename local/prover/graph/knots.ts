import { type Way, waysFrom } from './graph.ts'
import { pathTo } from './path.ts'

/** A strongly connected part in which one can go round: its nodes, and the ways between them. */
export interface Knot<W extends Way = Way> {
  readonly nodes: readonly string[]
  readonly ways: readonly W[]
}

interface Visit {
  readonly index: number
  low: number
  onStack: boolean
}

/** All knots among some ways (Tarjan, "Depth-first search and linear graph algorithms", 1972). */
export const knotsOf = <W extends Way>(ways: readonly W[]): Knot<W>[] =>
  componentsOf(ways)
    .map(nodes => {
      const inside = new Set(nodes)
      return { nodes, ways: ways.filter(({ from, to }) => inside.has(from) && inside.has(to)) }
    })
    .filter(knot => knot.ways.length > 0)

const componentsOf = (ways: readonly Way[]): string[][] => {
  const leaving = waysFrom(ways)
  const visits = new Map<string, Visit>()
  const stack: string[] = []
  const components: string[][] = []

  const visit = (node: string): Visit => {
    const here: Visit = { index: visits.size, low: visits.size, onStack: true }
    visits.set(node, here)
    stack.push(node)
    for (const { to } of leaving.get(node) ?? []) {
      const there = visits.get(to)
      if (there === undefined) here.low = Math.min(here.low, visit(to).low)
      else if (there.onStack) here.low = Math.min(here.low, there.index)
    }
    if (here.low === here.index) components.push(closed(node))
    return here
  }
  const closed = (root: string): string[] => {
    const component = stack.splice(stack.indexOf(root))
    for (const node of component) {
      const one = visits.get(node)
      if (one !== undefined) one.onStack = false
    }
    return component
  }

  for (const node of leaving.keys()) if (!visits.has(node)) visit(node)
  return components
}

/** A way round in a knot that begins and ends at its given node. */
export const wayRound = ({ ways }: Knot, node: string): string[] => {
  const rounds = ways
    .filter(({ from }) => from === node)
    .flatMap(({ to }) => {
      const back = pathTo(to, one => one === node, ways)
      return back === undefined ? [] : [[node, ...back]]
    })
  return rounds.sort((a, b) => a.length - b.length)[0] ?? [node]
}
