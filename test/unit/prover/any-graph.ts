import * as fc from 'fast-check'
import type { Graph } from '../../../local/prover/graph/graph.ts'

const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Graphs of up to six nodes, small enough to try everything. */
export const anyGraph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: names.length }).chain(size => {
  const nodes = names.slice(0, size)
  const node = fc.constantFrom(...nodes)
  return fc
    .uniqueArray(fc.record({ from: node, to: node }), {
      maxLength: 12,
      selector: ({ from, to }) => `${from}${to}`,
    })
    .map(ways => ({ start: 'A', nodes, ways }))
})

/** Every path without a repeated node from one node on, longest included. */
export const simplePaths = ({ ways }: Graph, from: string, before: readonly string[] = []): string[][] => {
  const path = [...before, from]
  const on = ways.filter(way => way.from === from && !path.includes(way.to))
  return [path, ...on.flatMap(({ to }) => simplePaths({ start: from, nodes: [], ways }, to, path))]
}
