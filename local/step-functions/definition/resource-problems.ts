import { type Problem, schemaProblem } from './problem.ts'
import type { Workflow } from './states.ts'
import { statesIn } from './walk.ts'

const notRecognised = (resource: string): string =>
  `The resource provided ${resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`

/** Task resources that nothing answers to. */
export const resourceProblems = (definition: Workflow, knows: (resource: string) => boolean): Problem[] =>
  statesIn(definition).flatMap(({ state, path }) =>
    state.Type !== 'Task' || knows(state.Resource)
      ? []
      : [schemaProblem(notRecognised(state.Resource), [...path, 'Resource'])],
  )
