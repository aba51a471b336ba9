import type * as z from 'zod'
import { isObject } from '../execution/json.ts'
import { type Problem, schemaProblem } from './problem.ts'

const jsonPathFields = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Result',
  'Parameters',
  'ResultSelector',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'ErrorPath',
  'CausePath',
  'Variable',
  'And',
  'Or',
  'Not',
])

const whyNot = (field: string): string =>
  jsonPathFields.has(field)
    ? `The field '${field}' belongs to JSONPath and is not supported where the QueryLanguage is JSONata`
    : `The field '${field}' is not supported here`

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)]
    return isObject(inner) ? inner[String(key)] : undefined
  }, value)

const isMissing = (issue: z.core.$ZodIssue, raw: unknown): boolean =>
  issue.path.length > 0 && isObject(valueAt(raw, issue.path.slice(0, -1))) && valueAt(raw, issue.path) === undefined

const withoutPrefix = (message: string): string => message.replace(/^Invalid (input|option): /, '')

const problemsOf = (issue: z.core.$ZodIssue, raw: unknown): Problem[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => schemaProblem(whyNot(key), issue.path))
  if (isMissing(issue, raw)) {
    const field = String(issue.path.at(-1))
    return [schemaProblem(`The field '${field}' is required but was missing`, issue.path.slice(0, -1))]
  }
  return [schemaProblem(withoutPrefix(issue.message), issue.path)]
}

const topLevelFields = ['States', 'StartAt']

/** What zod found, in the service's words; the top level's missing fields are told together, as the service does. */
export const shapeProblems = (error: z.ZodError, raw: unknown): Problem[] => {
  const missing = topLevelFields.filter(field => isObject(raw) && raw[field] === undefined)
  const others = error.issues.filter(issue => !(issue.path.length === 1 && missing.includes(String(issue.path[0]))))
  return [
    ...(missing.length > 0 ? [schemaProblem(`These fields are required: [${missing.join(', ')}]`, [])] : []),
    ...others.flatMap(issue => problemsOf(issue, raw)),
  ]
}
