import { expressionProblems } from './expression-problems.ts'
import { fieldProblems } from './field-problems.ts'
import { languageProblems } from './language-problems.ts'
import { InvalidDefinition, type Problem, schemaProblem } from './problem.ts'
import { resourceProblems } from './resource-problems.ts'
import { shapeProblems } from './shape-problems.ts'
import { type Definition, definition } from './states.ts'
import { transitionProblems } from './transition-problems.ts'
import { variableProblems } from './variable-problems.ts'

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidDefinition([{ code: 'INVALID_JSON_DESCRIPTION', message: 'The text is not JSON', location: '/' }])
  }
}

const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw new InvalidDefinition(problems)
}

/**
 * The state machine that a definition's text describes. Throws `InvalidDefinition` naming every problem with its path:
 * wrong or JSONPath fields, missing targets, resources for which there is no integration, expressions that do not parse.
 */
export const parseDefinition = (text: string, knowsResource: (resource: string) => boolean): Definition => {
  const raw = readJson(text)
  if (typeof raw !== 'object' || raw === null) refuse([schemaProblem('A definition is a JSON object', [])])
  const parsed = definition.safeParse(raw)
  refuse([...languageProblems(raw), ...(parsed.success ? [] : shapeProblems(parsed.error, raw))])
  const machine = definition.parse(raw)
  refuse([
    ...transitionProblems(machine),
    ...fieldProblems(machine),
    ...resourceProblems(machine, knowsResource),
    ...variableProblems(machine),
    ...expressionProblems(machine),
  ])
  return machine
}
