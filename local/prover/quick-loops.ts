import type { Bound } from './bound.ts'
import { isCounted } from './counted.ts'
import { isDecided } from './decided.ts'
import { isEnd, type State } from './definition.ts'
import { type Knot, knotsOf } from './graph/knots.ts'
import { pathTo } from './graph/path.ts'
import type { Line } from './line.ts'
import type { Machine } from './machine.ts'
import { raisedIn } from './raised.ts'
import type { Transition } from './transitions.ts'
import { isWaitForPeople } from './waiting.ts'

/** The failure of a condition: somebody changed the record between the question and the wait. */
const changedMeanwhile = 'DynamoDb.ConditionalCheckFailedException'

/**
 * Whether a transition is taken only after something happened outside: time passed, people answered, or the record was changed
 * by somebody else. A wait that is left by any other error has not waited.
 */
const isSlow = (line: Line, lines: readonly Line[], { from, by }: Transition): boolean => {
  const state = line.states[from]
  if (state === undefined) return false
  if (state.Type === 'Parallel') return by.kind === 'next' && someBranchWaits(line, from, lines)
  if (by.kind !== 'catch') return state.Type === 'Wait' || isWaitForPeople(state)
  const isPatient = (error: string): boolean =>
    error === 'States.Timeout' ||
    error === 'States.HeartbeatTimeout' ||
    (error === changedMeanwhile && isGuarded(state))
  return isWaitForPeople(state) && by.errors.every(isPatient)
}

/** Whether a Task writes only on a condition. */
const isGuarded = (state: State): boolean =>
  state.Type === 'Task' && JSON.stringify(state.Arguments ?? {}).includes('"ConditionExpression"')

/** A Parallel ends when all of its branches have: one that cannot end without a wait is enough. */
const someBranchWaits = (line: Line, name: string, lines: readonly Line[]): boolean =>
  lines
    .filter(({ inside }) => inside?.line === line && inside.name === name)
    .some(branch => {
      const isLast = (node: string): boolean => {
        const state = branch.states[node]
        return state !== undefined && isEnd(state) && state.Type !== 'Wait' && !isWaitForPeople(state)
      }
      return pathTo(branch.graph.start, isLast, quickWays(branch, lines)) === undefined
    })

const quickWays = (line: Line, lines: readonly Line[]): Transition[] =>
  line.graph.ways.filter(way => !isSlow(line, lines, way))

/**
 * Whatever of a line can go round for ever without anything happening outside: what is left of it when every node has been
 * taken out that can be passed only so often.
 */
export const quickKnots = (machine: Machine, line: Line): Knot<Transition>[] =>
  endless(machine, line, quickWays(line, machine.lines))

const endless = (machine: Machine, line: Line, ways: readonly Transition[]): Knot<Transition>[] =>
  knotsOf(ways).flatMap(knot => {
    const bounded = raisedIn(knot).flatMap(variable =>
      knot.nodes.filter(node => bounds.some(holds => holds({ machine, line, knot, variable }, node))),
    )
    if (bounded.length === 0) return [knot]
    return endless(
      machine,
      line,
      knot.ways.filter(({ from }) => !bounded.includes(from)),
    )
  })

const bounds: readonly Bound[] = [isCounted, isDecided]
