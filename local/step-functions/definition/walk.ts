import type { State, Workflow } from './states.ts'

export type Path = (string | number)[]
export type PlacedWorkflow = { workflow: Workflow; path: Path }

/** The workflows inside a state: the branches of a Parallel, the processor of a Map. */
export const workflowsInside = (state: State, path: Path): PlacedWorkflow[] => {
  if (state.Type === 'Map') return [{ workflow: state.ItemProcessor, path: [...path, 'ItemProcessor'] }]
  if (state.Type !== 'Parallel') return []
  return state.Branches.map((workflow, index) => ({ workflow, path: [...path, 'Branches', index] }))
}

/** A workflow and all workflows inside its states, each with its path in the definition. */
export const workflowsIn = (workflow: Workflow, path: Path = []): PlacedWorkflow[] => [
  { workflow, path },
  ...Object.entries(workflow.States).flatMap(([name, state]) =>
    workflowsInside(state, [...path, 'States', name]).flatMap(each => workflowsIn(each.workflow, each.path)),
  ),
]

/** All states of a definition, those inside Parallel and Map included. */
export const statesIn = (workflow: Workflow): { name: string; state: State; path: Path }[] =>
  workflowsIn(workflow).flatMap(({ workflow, path }) =>
    Object.entries(workflow.States).map(([name, state]) => ({ name, state, path: [...path, 'States', name] })),
  )
