import { type Knot, knotsOf, wayRound } from '../graph/knots.ts'
import { type Line, pathOrPlace } from '../line.ts'
import type { Machine } from '../machine.ts'
import { count, type Finding, type Property } from '../property.ts'
import { quickKnots } from '../quick-loops.ts'
import type { Transition } from '../transitions.ts'

/** The shortest way round in a knot, by preference one on which nothing is assigned: nobody counts on it. */
const shortestRound = (knot: Knot<Transition>): string[] => {
  const uncounted = knotsOf(knot.ways.filter(({ assigns }) => Object.keys(assigns).length === 0))
  const within = uncounted.length > 0 ? uncounted : [knot]
  const rounds = within.flatMap(one => one.nodes.map(node => wayRound(one, node)))
  return rounds.sort((a, b) => a.length - b.length)[0] ?? []
}

/** The same way round, begun where one comes to it first. */
const fromItsEntry = (line: Line, round: readonly string[]): { path: string[]; round: string[] } => {
  const nodes = round.slice(1)
  const paths = nodes.map((name, index) => ({ path: pathOrPlace({ line, name }), index }))
  const { path, index } = paths.sort((a, b) => a.path.length - b.path.length)[0] ?? { path: [], index: 0 }
  const begun = [...nodes.slice(index), ...nodes.slice(0, index)]
  return { path: [...path, ...begun.slice(1), ...begun.slice(0, 1)], round: [...begun, ...begun.slice(0, 1)] }
}

const findingsIn = (machine: Machine, line: Line): Finding[] =>
  quickKnots(machine, line).map(knot => {
    const { path, round } = fromItsEntry(line, shortestRound(knot))
    return { sentence: `${round.join(' → ')} goes round without a wait, and nothing counts how often.`, path }
  })

/** Whoever goes round has waited, or is counted. */
export const loops: Property = {
  key: 'loops',
  claim: 'every loop contains a wait or a bound',
  prove: machine => {
    const { lines } = machine
    const knots = lines.flatMap(({ graph }) => knotsOf(graph.ways))
    // As many as there are ways that close a round.
    const rounds = knots.reduce((sum, { nodes, ways }) => sum + ways.length - nodes.length + 1, 0)
    return {
      looked: `${count(knots.length, 'knot')} of loops with ${count(rounds, 'independent round')}`,
      findings: lines.flatMap(line => findingsIn(machine, line)),
    }
  },
}
