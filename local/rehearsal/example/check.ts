import { Failure } from '../../../domain/failure.ts'
import type { Footprint, RequestTemplate } from '../../../domain/footprints/schema.ts'
import { neededAtStart, type Role, roles } from '../../../domain/roles/roles.ts'
import type { Example } from './schema.ts'

/** Checks an example's words against its footprint, all at once. Errors: InputInvalid, a line for each problem. */
export const checkExample = (given: Example, footprint: Footprint): void => {
  const requests = requestsOf(footprint)
  const problems = [
    ...missingPeople(given, requests),
    ...unknownBehaviours(given, footprint, requests),
    ...unknownDecisions(given, footprint, requests),
  ]
  if (problems.length > 0) throw new Failure('InputInvalid', problems.join('\n'))
}

/** All rows of a footprint. */
export const requestsOf = (footprint: Footprint): RequestTemplate[] =>
  footprint.stages.flatMap(one => one.steps.flatMap(step => step.requests))

const missingPeople = ({ people }: Example, requests: readonly RequestTemplate[]): string[] => {
  const namedBy = new Map(requests.flatMap(one => (one.names === undefined ? [] : [[one.names, one.key] as const])))
  const needed: Role[] = [...neededAtStart, ...namedBy.keys()]
  return [...new Set(needed)]
    .filter(one => people[one] === undefined)
    .map(one => {
      const why = namedBy.has(one) ? `${namedBy.get(one)} asks the partnership to name one` : 'an inspection needs one'
      return `people.${one}: nobody is given as ${roles[one].title}, and ${why}. Add an invented name, e-mail and organisation.`
    })
}

const unknownBehaviours = (given: Example, { key }: Footprint, requests: readonly RequestTemplate[]): string[] => {
  const known = new Set([...requests.map(one => one.key), ...Object.keys(roles)])
  return Object.keys(given.behaviours)
    .filter(one => !known.has(one))
    .map(
      one =>
        `behaviours.${one}: footprint ${key} has no request ${one}, and there is no such role. Requests are ${requests
          .map(request => request.key)
          .join(', ')}; roles are ${Object.keys(roles).join(', ')}.`,
    )
}

const unknownDecisions = (given: Example, { key }: Footprint, requests: readonly RequestTemplate[]): string[] => {
  const deciding = requests.filter(one => one.outcomes.length > 0)
  return Object.entries(given.decisions).flatMap(([about, outcomes]) => {
    const row = deciding.find(one => one.key === about)
    if (row === undefined)
      return [
        `decisions.${about}: footprint ${key} asks for no decision ${about}. Decisions are ${deciding
          .map(one => `${one.key} (${one.outcomes.join(', ')})`)
          .join('; ')}.`,
      ]
    return outcomes
      .filter(one => !row.outcomes.includes(one))
      .map(one => `decisions.${about}: ${one} is not one of its outcomes. Choose from ${row.outcomes.join(', ')}.`)
  })
}
