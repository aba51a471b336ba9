import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../local/prover/graph/graph.ts'
import { knotsOf, wayRound } from '../../../local/prover/graph/knots.ts'
import { leadingTo, pathTo, reachableFrom } from '../../../local/prover/graph/path.ts'
import { anyGraph, simplePaths } from './any-graph.ts'

const reaches = (graph: Graph, from: string, to: string): boolean =>
  simplePaths(graph, from).some(path => path.at(-1) === to)

/** Whether one can leave a node and come back. */
const goesRound = (graph: Graph, node: string): boolean =>
  graph.ways.some(({ from, to }) => from === node && reaches(graph, to, node))

const isWalk = ({ ways }: Graph, path: readonly string[]): boolean =>
  path.slice(1).every((to, index) => ways.some(way => way.from === path[index] && way.to === to))

describe('what can be reached', () => {
  it('is what some path leads to', () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const found = graph.nodes.filter(node => reachableFrom([graph.start], graph.ways).has(node))
        expect(found).toEqual(graph.nodes.filter(node => reaches(graph, graph.start, node)))
      }),
    )
  })

  it('leads to a node exactly when that node can be reached from it', () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const found = graph.nodes.filter(node => leadingTo([graph.start], graph.ways).has(node))
        expect(found).toEqual(graph.nodes.filter(node => reaches(graph, node, graph.start)))
      }),
    )
  })
})

describe('the path to a node', () => {
  it('is one of the shortest that there are, or there is none', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), (graph, goal) => {
        const found = pathTo(graph.start, node => node === goal, graph.ways)
        const all = simplePaths(graph, graph.start).filter(path => path.at(-1) === goal)
        expect(found?.length).toBe(all.map(path => path.length).sort((a, b) => a - b)[0])
        expect(isWalk(graph, found ?? [])).toBe(true)
      }),
    )
  })
})

describe('the knots of a graph', () => {
  it('hold every node that one can leave and come back to, and no other', () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const found = knotsOf(graph.ways).flatMap(({ nodes }) => nodes)
        expect(found.sort()).toEqual(graph.nodes.filter(node => goesRound(graph, node)))
      }),
    )
  })

  it('hold two nodes together exactly when each can be reached from the other', () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const knots = knotsOf(graph.ways)
        for (const one of graph.nodes.filter(node => goesRound(graph, node)))
          for (const other of graph.nodes.filter(node => node !== one && goesRound(graph, node)))
            expect(knots.some(({ nodes }) => nodes.includes(one) && nodes.includes(other))).toBe(
              reaches(graph, one, other) && reaches(graph, other, one),
            )
      }),
    )
  })

  it('show a way round from each of their nodes', () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        for (const knot of knotsOf(graph.ways))
          for (const node of knot.nodes) {
            const round = wayRound(knot, node)
            expect([round[0], round.at(-1), round.length > 1, isWalk(graph, round)]).toEqual([node, node, true, true])
          }
      }),
    )
  })
})
