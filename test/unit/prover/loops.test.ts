import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../local/prover/graph/graph.ts'
import { loops } from '../../../local/prover/properties/loops.ts'
import { aMachine, stickingPaths } from './a-machine.ts'
import { anyGraph, simplePaths } from './any-graph.ts'

const choice = (nexts: readonly string[]) => ({
  Type: 'Choice',
  Choices: nexts.map(Next => ({ Condition: '{% $states.input.go %}', Next })),
})

/** Waits have one way on at most; the first that the graph has. */
const withWaits = ({ nodes, ways, start }: Graph, isWait: (node: string) => boolean): Graph => ({
  start,
  nodes,
  ways: ways.filter(way => !isWait(way.from) || way === ways.find(({ from }) => from === way.from)),
})

describe('a loop', () => {
  it('is found exactly when some way round has no wait on it', () => {
    fc.assert(
      fc.property(anyGraph, fc.func(fc.boolean()), (drawn, isWait) => {
        const graph = withWaits(drawn, isWait)
        const next = (node: string) => graph.ways.filter(({ from }) => from === node).map(({ to }) => to)
        const machine = aMachine(
          'A',
          Object.fromEntries(
            graph.nodes.map(node => [
              node,
              isWait(node) ? { Type: 'Wait', Seconds: 1, Next: next(node)[0] } : choice(next(node)),
            ]),
          ),
        )
        const rounds = graph.ways.flatMap(({ from, to }) => simplePaths(graph, to).filter(path => path.at(-1) === from))
        const quick = rounds.some(path => path.every(node => !isWait(node)))
        expect(stickingPaths(loops, machine).length > 0).toBe(quick)
      }),
    )
  })

  const counting = (condition: string, again: object, begin: object = { n: 0 }) =>
    aMachine('Begin', {
      Begin: { Type: 'Pass', Assign: begin, Next: 'Try' },
      Try: { Type: 'Pass', Next: 'Enough' },
      Enough: { Type: 'Choice', Choices: [{ Condition: condition, Next: 'Again' }], Default: 'Done' },
      Again: { Type: 'Pass', Assign: again, Next: 'Try' },
      Done: { Type: 'Succeed' },
    })
  const endless = ['Begin → Try → Enough → Again → Try']

  it('is bounded by a counter that is compared and raised on it', () => {
    expect(stickingPaths(loops, counting('{% $n < 3 %}', { n: '{% $n + 1 %}' }))).toEqual([])
  })

  it('is not bounded by a counter that stands still, is lowered, is set anew, or is compared the wrong way', () => {
    expect(stickingPaths(loops, counting('{% $n < 3 %}', {}))).toEqual(endless)
    expect(stickingPaths(loops, counting('{% $n < 3 %}', { n: '{% $n - 1 %}' }))).toEqual(endless)
    expect(stickingPaths(loops, counting('{% $n < 3 %}', { n: 1 }))).toEqual(endless)
    expect(stickingPaths(loops, counting('{% $n > 3 %}', { n: '{% $n + 1 %}' }))).toEqual(endless)
  })

  const around = (inside: object) =>
    aMachine('Together', {
      Together: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Quick', States: { Quick: { Type: 'Succeed' } } },
          { StartAt: 'Other', States: { Other: inside } },
        ],
        Next: 'Together',
      },
    })

  it('around a Parallel has waited when one of the branches has', () => {
    expect(stickingPaths(loops, around({ Type: 'Wait', Seconds: 60, End: true }))).toEqual([])
    expect(stickingPaths(loops, around({ Type: 'Pass', End: true }))).toEqual(['Together → Together'])
  })

  const waiting = (errors: string[]) =>
    aMachine('Await', {
      Await: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Arguments: { ConditionExpression: '#revision = :revision' },
        Next: 'Await',
        Catch: [{ ErrorEquals: errors, Next: 'Await' }],
      },
    })

  it('has waited after an answer, a time-out or a change of the record, and not after any other failure', () => {
    expect(stickingPaths(loops, waiting(['States.Timeout']))).toEqual([])
    expect(stickingPaths(loops, waiting(['DynamoDb.ConditionalCheckFailedException']))).toEqual([])
    expect(stickingPaths(loops, waiting(['States.ALL']))).toEqual(['Await → Await'])
  })
})
