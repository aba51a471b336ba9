import { expressionIn } from '../step-functions/definition/expression-text.ts'
import { isObject } from '../step-functions/execution/json.ts'
import type { Bound, Rounds } from './bound.ts'
import type { TaskState } from './definition.ts'
import { requestsOfStep } from './step-of.ts'
import type { Transition } from './transitions.ts'

/** The Lambda that says where a step stands, by its folder in functions/. */
const asking = 'open-step'

/** The outcome that a rule goes by: `$states.input.outcome = 'return'`. */
const outcomeOf = ({ by }: Transition): string | undefined => {
  const expression = by.kind === 'rule' ? expressionIn(String(by.condition)) : undefined
  return /^\$states\.input\.outcome = '([^']+)'$/.exec(expression ?? '')?.[1]
}

/** The outcomes that people may decide on in the step that a Task asks about, a new iteration of it on every round. */
const decidedOutcomes = ({ machine, variable }: Rounds, task: TaskState): string[] => {
  const payload = isObject(task.Arguments) ? task.Arguments.Payload : undefined
  if (machine.calleeOf(task) !== asking || !isObject(payload)) return []
  if (expressionIn(String(payload.iteration)) !== `$${variable}`) return []
  if (task.Output !== '{% $states.result.Payload %}') return []
  const step = { stage: String(payload.stage), step: String(payload.step) }
  return requestsOfStep(step).flatMap(({ outcomes }) => outcomes)
}

/**
 * Whoever passes this node quickly walks over what people have decided: each round asks the record about another iteration of
 * a step, and goes on by a decision that only a closed one has. The record holds so many; the next iteration is opened, and
 * waited for.
 */
export const isDecided: Bound = (rounds, node) => {
  const { line, knot } = rounds
  const before = line.graph.ways.filter(({ to, by }) => to === node && by.kind === 'next').map(({ from }) => from)
  const arriving = line.graph.ways.filter(({ to }) => to === node)
  const staying = knot.ways.filter(({ from }) => from === node)
  return (
    arriving.length === before.length &&
    before.every(name => {
      const task = line.states[name]
      const outcomes = task?.Type === 'Task' ? decidedOutcomes(rounds, task) : []
      return staying.every(way => outcomes.includes(outcomeOf(way) ?? ''))
    })
  )
}
