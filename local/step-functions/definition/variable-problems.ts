import { at, type Problem } from './problem.ts'
import type { State, Workflow } from './states.ts'
import { type Path, workflowsInside } from './walk.ts'

type Assigned = { name: string; path: Path }

const inField = (assign: Record<string, unknown> | undefined, path: Path): Assigned[] =>
  Object.keys(assign ?? {}).map(name => ({ name, path: [...path, 'Assign', name] }))

// Catchers do not count: the service was recorded taking a branch that assigns what its Parallel's catcher assigns.
const inState = (state: State, path: Path): Assigned[] => [
  ...('Assign' in state ? inField(state.Assign, path) : []),
  ...(state.Type === 'Choice'
    ? state.Choices.flatMap(({ Assign }, index) => inField(Assign, [...path, 'Choices', index]))
    : []),
]

/** Variables that a scope assigns although a scope around it assigns one of that name. */
export const variableProblems = (workflow: Workflow, path: Path = [], outer: readonly string[] = []): Problem[] => {
  const states = Object.entries(workflow.States).map(([name, state]) => ({ state, path: [...path, 'States', name] }))
  const assigned = states.flatMap(({ state, path }) => inState(state, path))
  const known = [...outer, ...assigned.map(({ name }) => name)]
  return [
    ...assigned
      .filter(({ name }) => outer.includes(name))
      .map(({ name, path }) => ({
        code: 'SCHEMA_VALIDATION_FAILED',
        message: `The variable '${name}' is assigned in an outer scope already`,
        location: at(path),
      })),
    ...states.flatMap(({ state, path }) =>
      workflowsInside(state, path).flatMap(each => variableProblems(each.workflow, each.path, known)),
    ),
  ]
}
