import { isObject } from '../execution/json.ts'
import { compile } from '../expression/compile.ts'
import { expressionsIn } from './expressions-in.ts'
import { type Problem, schemaProblem } from './problem.ts'
import type { State, Workflow } from './states.ts'
import { type Path, statesIn } from './walk.ts'

const whyNotParsed = (text: string): string | undefined => {
  try {
    compile(text)
    return undefined
  } catch (error) {
    return isObject(error) ? String(error.message) : String(error)
  }
}

const isAfterwards = (field: string | number | undefined): boolean => field === 'Assign' || field === 'Output'

/** The parts of `$states` that a field cannot know: a result only exists after success, an error output in a catcher. */
const unknownIn = (state: State, path: Path): string[] => [
  ...('Retry' in state && isAfterwards(path[0]) ? [] : ['result']),
  ...(path[0] === 'Catch' && isAfterwards(path[2]) ? [] : ['errorOutput']),
]

const problemsOf = (state: State, expression: string, path: Path): string[] => {
  const why = whyNotParsed(expression)
  if (why !== undefined) return [`The JSONata expression cannot be parsed: ${why}`]
  return unknownIn(state, path)
    .filter(part => new RegExp(`\\$states\\.\`?${part}\\b`).test(expression))
    .map(part => `$states.${part} is not available in this field`)
}

/** Expressions that are no JSONata, and those that ask for a part of `$states` which their field does not have. */
export const expressionProblems = (definition: Workflow): Problem[] =>
  statesIn(definition).flatMap(({ state, path }) =>
    expressionsIn(state).flatMap(found =>
      problemsOf(state, found.expression, found.path).map(message => schemaProblem(message, [...path, ...found.path])),
    ),
  )
