import { expressionIn } from './expression-text.ts'
import { type Problem, schemaProblem } from './problem.ts'
import type { State, Workflow } from './states.ts'
import { timestampMs } from './timestamp.ts'
import { type Path, statesIn } from './walk.ts'

const waitProblems = (state: Extract<State, { Type: 'Wait' }>, path: Path): Problem[] => {
  if ((state.Seconds === undefined) === (state.Timestamp === undefined))
    return [schemaProblem('Exactly one of these fields is required: [Seconds, Timestamp]', path)]
  const literal = state.Timestamp !== undefined && expressionIn(state.Timestamp) === undefined
  return literal && timestampMs(state.Timestamp ?? '') === undefined
    ? [schemaProblem('String does not match RFC3339 timestamp', [...path, 'Timestamp'])]
    : []
}

const timeoutProblems = (state: Extract<State, { Type: 'Task' }>, path: Path): Problem[] => {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state
  return typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout
    ? [schemaProblem('HeartbeatSeconds must be smaller than TimeoutSeconds', path)]
    : []
}

const wildcardProblems = (rules: { ErrorEquals: string[] }[], path: Path): Problem[] =>
  rules.flatMap(({ ErrorEquals }, index) => {
    const proper = ErrorEquals.length === 1 && index === rules.length - 1
    return !ErrorEquals.includes('States.ALL') || proper
      ? []
      : [schemaProblem('States.ALL must appear alone and in the last place', [...path, index, 'ErrorEquals'])]
  })

const recoveryProblems = (state: State, path: Path): Problem[] =>
  'Retry' in state
    ? [...wildcardProblems(state.Retry, [...path, 'Retry']), ...wildcardProblems(state.Catch, [...path, 'Catch'])]
    : []

/** Fields that are well formed by themselves and wrong together. */
export const fieldProblems = (definition: Workflow): Problem[] =>
  statesIn(definition).flatMap(({ state, path }) => [
    ...(state.Type === 'Wait' ? waitProblems(state, path) : []),
    ...(state.Type === 'Task' ? timeoutProblems(state, path) : []),
    ...recoveryProblems(state, path),
  ])
