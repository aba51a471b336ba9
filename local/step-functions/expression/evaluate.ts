import { expressionIn } from '../definition/expression-text.ts'
import { StateFailure } from '../execution/failure.ts'
import { isObject, type Json, typeName } from '../execution/json.ts'
import { compile } from './compile.ts'
import { plainResult, UnsupportedResult } from './result.ts'

/** What an expression may read, and which state to blame when it fails. */
export type Scope = {
  state: string
  enteredEvent: number
  /** Variables, `states` and the library, by name without `$`. */
  bindings: Record<string, unknown>
}

export const queryFailure = (scope: Scope, location: string | undefined, what: string, afterEntered = false) => {
  const cause = `An error occurred while executing the state '${scope.state}' (entered at the event id #${scope.enteredEvent}). ${what}`
  return new StateFailure(
    { error: 'States.QueryEvaluationError', cause },
    { ...(location === undefined ? {} : { location }), afterEntered },
  )
}

const reason = (error: unknown): string =>
  isObject(error) && 'code' in error ? `${String(error.code)}: ${String(error.message)}` : String(error)

const evaluateText = async (text: string, location: string, scope: Scope): Promise<Json> => {
  const failed = (what: string) =>
    queryFailure(scope, location, `The JSONata expression '${text}' specified for the field '${location}' ${what}`)
  let value: unknown
  try {
    value = await compile(text).evaluate(undefined, scope.bindings)
  } catch (error) {
    throw failed(`threw an error during evaluation. ${reason(error)}`)
  }
  try {
    const plain = plainResult(value)
    if (plain === undefined) throw failed('returned nothing (undefined).')
    return plain
  } catch (error) {
    throw error instanceof UnsupportedResult ? failed('returned an unsupported result type.') : error
  }
}

/**
 * A template's value: every string that is an expression replaced by its result, one after the other.
 * `location` names the field in messages. Throws `StateFailure` with `States.QueryEvaluationError`.
 */
export const evaluate = async (template: Json, location: string, scope: Scope): Promise<Json> => {
  if (typeof template === 'string') {
    const text = expressionIn(template)
    return text === undefined ? template : evaluateText(text, location, scope)
  }
  if (Array.isArray(template)) {
    const items: Json[] = []
    for (const [index, item] of template.entries()) items.push(await evaluate(item, `${location}[${index}]`, scope))
    return items
  }
  if (typeof template !== 'object' || template === null) return template
  const members: Record<string, Json> = {}
  for (const [key, member] of Object.entries(template))
    members[key] = await evaluate(member, `${location}/${key}`, scope)
  return members
}

const unexpected = (field: Json, location: string, scope: Scope, expected: string, value: Json) => {
  const text = typeof field === 'string' ? expressionIn(field) : undefined
  return queryFailure(
    scope,
    location,
    `The JSONata expression '${text}' specified for the field '${location}' returned an unexpected result type. Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
  )
}

/** As `evaluate`, for a field that must be an array. */
export const evaluateArray = async (field: Json, location: string, scope: Scope): Promise<Json[]> => {
  const value = await evaluate(field, location, scope)
  if (!Array.isArray(value)) throw unexpected(field, location, scope, 'array', value)
  return value
}

/** As `evaluate`, for a field that must be true or false. */
export const evaluateBoolean = async (field: Json, location: string, scope: Scope): Promise<boolean> => {
  const value = await evaluate(field, location, scope)
  if (typeof value !== 'boolean') throw unexpected(field, location, scope, 'boolean', value)
  return value
}

/** As `evaluate`, for a field that must be a string. */
export const evaluateString = async (field: Json, location: string, scope: Scope): Promise<string> => {
  const value = await evaluate(field, location, scope)
  if (typeof value !== 'string') throw unexpected(field, location, scope, 'string', value)
  return value
}

/** As `evaluate`, for a field that must be a whole number from `least` to `most`. */
export const evaluateInteger = async (
  field: Json,
  location: string,
  scope: Scope,
  { least, most = 99_999_999 }: { least: number; most?: number },
): Promise<number> => {
  const value = await evaluate(field, location, scope)
  if (typeof value !== 'number') throw unexpected(field, location, scope, 'number', value)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw queryFailure(
    scope,
    location,
    `The field '${location}' must be a whole number from ${least} to ${most} but was: ${value}`,
  )
}
