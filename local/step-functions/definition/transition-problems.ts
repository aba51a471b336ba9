import { at, type Problem, schemaProblem } from './problem.ts'
import type { State, Workflow } from './states.ts'
import { type Path, statesIn, workflowsIn } from './walk.ts'

type Target = { to: string; path: Path }

/** Where a state may go on to, each with the path of the field that says so. */
const targetsOf = (state: State): Target[] => [
  ...('Next' in state && state.Next !== undefined ? [{ to: state.Next, path: ['Next'] }] : []),
  ...('Catch' in state ? state.Catch.map(({ Next }, index) => ({ to: Next, path: ['Catch', index, 'Next'] })) : []),
  ...(state.Type === 'Choice' ? choiceTargets(state) : []),
]

const choiceTargets = (state: Extract<State, { Type: 'Choice' }>): Target[] => [
  ...state.Choices.map(({ Next }, index) => ({ to: Next, path: ['Choices', index, 'Next'] })),
  ...(state.Default === undefined ? [] : [{ to: state.Default, path: ['Default'] }]),
]

const missingTarget = (message: string, path: Path): Problem => ({
  code: 'MISSING_TRANSITION_TARGET',
  message,
  location: at(path),
})

const inWorkflow = (workflow: Workflow, path: Path): Problem[] => {
  const targets = Object.entries(workflow.States).flatMap(([name, state]) =>
    targetsOf(state).map(target => ({ to: target.to, path: [...path, 'States', name, ...target.path] })),
  )
  return [{ to: workflow.StartAt, path: [...path, 'StartAt'] }, ...targets]
    .filter(({ to }) => !Object.hasOwn(workflow.States, to))
    .map(target => missingTarget(`Missing '${target.path.at(-1)}' target: ${target.to}`, target.path))
}

const endsOrGoesOn = (state: State): boolean =>
  state.Type === 'Choice' || state.Type === 'Succeed' || state.Type === 'Fail' || !state.Next === (state.End === true)

const repeated = (names: string[]): Set<string> => new Set(names.filter((name, index) => names.indexOf(name) !== index))

/** Targets that do not exist, states that neither go on nor end (or both), and names used twice. */
export const transitionProblems = (definition: Workflow): Problem[] => {
  const states = statesIn(definition)
  const twice = repeated(states.map(({ name }) => name))
  return [
    ...workflowsIn(definition).flatMap(({ workflow, path }) => inWorkflow(workflow, path)),
    ...states
      .filter(({ state }) => !endsOrGoesOn(state))
      .map(({ path }) => schemaProblem(`Exactly one of these fields is required: [Next, End]`, path)),
    ...states
      .filter(({ name }) => twice.has(name))
      .map(({ name, path }) => ({
        code: 'DUPLICATE_STATE_NAME',
        message: `The state name '${name}' is used more than once`,
        location: at(path),
      })),
  ]
}
