import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathWithout } from '../../../local/prover/assigned.ts'
import type { Graph, Way } from '../../../local/prover/graph/graph.ts'
import { expressions } from '../../../local/prover/properties/expressions.ts'
import { aMachine, stickingPaths } from './a-machine.ts'
import { anyGraph, simplePaths } from './any-graph.ts'

const waysAlong = (path: readonly string[]): string[] => path.slice(1).map((to, index) => `${path[index]}${to}`)

/** A machine of Choices that goes the ways of a graph and assigns `x` on some of them. */
const machineFrom = ({ nodes, ways }: Graph, assigning: (way: Way) => boolean) =>
  aMachine(
    'A',
    Object.fromEntries(
      nodes.map(node => [
        node,
        {
          Type: 'Choice',
          Choices: ways
            .filter(({ from }) => from === node)
            .map(way => ({
              Condition: '{% $states.input.go %}',
              Next: way.to,
              ...(assigning(way) ? { Assign: { x: 1 } } : {}),
            })),
        },
      ]),
    ),
  )

describe('a variable', () => {
  it('is assigned before a state exactly when every single path there assigns it', () => {
    fc.assert(
      fc.property(anyGraph, fc.func(fc.boolean()), (graph, chance) => {
        const assigning = ({ from, to }: Way): boolean => chance(from, to)
        const machine = machineFrom(graph, assigning)
        for (const { line, name } of machine.places) {
          const paths = simplePaths(graph, 'A').filter(path => path.at(-1) === name)
          const without = paths.filter(path =>
            waysAlong(path).every(way => !graph.ways.some(one => `${one.from}${one.to}` === way && assigning(one))),
          )
          const found = pathWithout('x', { line, name })
          expect(found !== undefined).toBe(without.length > 0)
          if (found !== undefined) expect(without).toContainEqual(found)
        }
      }),
    )
  })

  it('of a state is not there for whoever catches its failure; that of the Catch is', () => {
    const machine = (Catch: object) =>
      aMachine('Ask', {
        Ask: { Type: 'Task', Resource: 'ask', Assign: { answer: 1 }, Next: 'Use', Catch: [Catch] },
        Use: { Type: 'Pass', Output: '{% $answer %}', End: true },
      })
    expect(stickingPaths(expressions, machine({ ErrorEquals: ['States.ALL'], Next: 'Use' }))).toEqual(['Ask → Use'])
    expect(
      stickingPaths(expressions, machine({ ErrorEquals: ['States.ALL'], Next: 'Use', Assign: { answer: 2 } })),
    ).toEqual([])
  })

  it('is not there yet where its own state uses it', () => {
    const machine = aMachine('Both', {
      Both: { Type: 'Pass', Assign: { count: 1 }, Output: '{% $count %}', End: true },
    })
    expect(stickingPaths(expressions, machine)).toEqual(['Both'])
  })

  const parallel = (before: object, inside: object, after: string) =>
    aMachine('Before', {
      Before: { Type: 'Pass', Assign: before, Next: 'Together' },
      Together: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'In',
            States: {
              In: { Type: 'Pass', Assign: inside, Next: 'Last' },
              Last: { Type: 'Pass', Output: '{% $a %}', End: true },
            },
          },
        ],
        Next: 'After',
      },
      After: { Type: 'Pass', Output: after, End: true },
    })

  it('from outside is known in a branch, and one from inside is not known outside', () => {
    expect(stickingPaths(expressions, parallel({ a: 1 }, {}, '{% $a %}'))).toEqual([])
    expect(stickingPaths(expressions, parallel({}, { a: 1 }, 'done'))).toEqual([])
    expect(stickingPaths(expressions, parallel({}, { a: 1 }, '{% $a %}'))).toEqual(['Before → Together → After'])
    expect(stickingPaths(expressions, parallel({}, {}, 'done'))).toEqual(['Before → Together → In → Last'])
  })
})
