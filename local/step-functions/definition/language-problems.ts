import { isObject } from '../execution/json.ts'
import { type Problem, schemaProblem } from './problem.ts'

type Path = (string | number)[]

const inWorkflow = (workflow: unknown, machineLanguage: unknown, path: Path): Problem[] =>
  isObject(workflow) && isObject(workflow.States)
    ? Object.entries(workflow.States).flatMap(([name, state]) =>
        inState(state, machineLanguage, [...path, 'States', name]),
      )
    : []

const inState = (state: unknown, machineLanguage: unknown, path: Path): Problem[] => {
  if (!isObject(state)) return []
  const branches = Array.isArray(state.Branches) ? state.Branches : []
  return [
    ...((state.QueryLanguage ?? machineLanguage) === 'JSONata'
      ? []
      : [schemaProblem('The QueryLanguage must be JSONata; JSONPath is not supported', path)]),
    ...branches.flatMap((branch, index) => inWorkflow(branch, machineLanguage, [...path, 'Branches', index])),
    ...inWorkflow(state.ItemProcessor, machineLanguage, [...path, 'ItemProcessor']),
  ]
}

/** Every state whose query language is not JSONata. A state without one takes the machine's, which is JSONPath when absent. */
export const languageProblems = (raw: unknown): Problem[] =>
  isObject(raw) ? inWorkflow(raw, raw.QueryLanguage ?? 'JSONPath', []) : []
