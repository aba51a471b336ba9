import { createVirtualClock } from '../clock/virtual-clock.ts'
import { InvalidDefinition, type Problem } from '../step-functions/definition/problem.ts'
import { createEngine } from '../step-functions/engine.ts'
import type { Case } from './case-file.ts'
import { recordedFunctions } from './functions.ts'
import { createMessages } from './messages.ts'
import { Placeholders } from './placeholders.ts'
import type { Verdict } from './verdict.ts'

const problemsOf = async (one: Case, definition: string): Promise<readonly Problem[]> => {
  const clock = createVirtualClock(0)
  const integrations = { ...recordedFunctions(one, clock), ...createMessages().integrations }
  const engine = createEngine({ clock, integrations })
  try {
    await engine.createStateMachine({ name: 'recorded', definition })
    return []
  } catch (error) {
    if (error instanceof InvalidDefinition) return error.problems
    throw error
  }
}

const told = ({ code, location }: Pick<Problem, 'code' | 'location'>): string => `${code} at ${location}`

/** Offers a definition for creation and compares whether, and for what and where, it is refused. */
export const runInvalid = async (one: Case, definition: string): Promise<Verdict> => {
  const problems = await problemsOf(one, definition)
  const { status, diagnostics = [] } = one.expected
  const actual = problems.length > 0 ? 'REFUSED' : 'ACCEPTED'
  const unseen = diagnostics.filter(({ code, location }) => !problems.map(told).includes(told({ code, location })))
  const reasons = [
    ...(actual === status ? [] : [`expected ${status}, got ${actual} ${problems.map(told).join(', ')}`]),
    ...unseen.map(problem => `not told: ${told(problem)}, but ${problems.map(told).join(', ')}`),
  ]
  const placeholders = new Placeholders(one.placeholders)
  const notes = diagnostics
    .filter(({ message }) => !problems.some(problem => problem.message === placeholders.withValues(message)))
    .map(({ message }) => `worded otherwise: ${message}`)
  return reasons.length === 0
    ? { case: one.title, outcome: 'passed', notes }
    : { case: one.title, outcome: 'failed', reasons, notes }
}
