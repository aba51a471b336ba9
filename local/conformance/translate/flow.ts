import type { Json, JsonObject } from '../../step-functions/execution/json.ts'
import { pathExpression } from './path.ts'
import { templateExpression } from './template.ts'
import { Untranslatable } from './untranslatable.ts'

export const asField = (expression: string): string => `{% ${expression} %}`

/** What `$` means to a state's fields: its input, or what InputPath takes of it. */
export const inputExpression = ({ InputPath }: JsonObject): string => {
  if (InputPath === undefined) return '$states.input'
  return InputPath === null ? '{}' : pathExpression(String(InputPath), '$states.input')
}

const placed = (steps: string[], base: string, result: string): string => {
  const [name, ...deeper] = steps
  if (name === undefined) return result
  return `$merge([${base}, {${JSON.stringify(name)}: ${placed(deeper, `${base}.\`${name}\``, result)}}])`
}

/** The input with a result put where ResultPath says. */
export const withResult = (path: Json | undefined, result: string): string => {
  if (path === undefined || path === '$') return result
  if (path === null) return '$states.input'
  const steps = /^\$((?:\.[\p{L}_][\p{L}\p{N}_-]*)+)$/u.exec(String(path))?.[1]
  if (steps === undefined) throw new Untranslatable(`the ResultPath ${path}`)
  return placed(steps.slice(1).split('.'), '$states.input', result)
}

const through = (path: Json | undefined, whole: string): string => {
  if (path === undefined || path === '$') return whole
  if (path === null) return '{}'
  return `($whole := ${whole}; ${pathExpression(String(path), '$whole')})`
}

const fields = ['InputPath', 'Parameters', 'Result', 'ResultSelector', 'ResultPath', 'OutputPath']

/** The Output field that does what the state's path fields do with a result; none where they do nothing. */
export const outputField = (state: JsonObject, result: string): JsonObject => {
  const named = state.Type === 'Pass' ? fields : fields.slice(3)
  if (!named.some(field => state[field] !== undefined)) return {}
  return { Output: asField(through(state.OutputPath, withResult(state.ResultPath, result))) }
}

/** Variables whose values are templates on `root`. */
export const assignField = ({ Assign }: JsonObject, root: string): JsonObject => {
  if (typeof Assign !== 'object' || Assign === null || Array.isArray(Assign)) return {}
  const variables = Object.entries(Assign).map(([key, value]): [string, Json] =>
    key.endsWith('.$')
      ? [key.slice(0, -2), asField(pathExpression(String(value), root))]
      : [key, asField(templateExpression(value, root))],
  )
  return { Assign: Object.fromEntries(variables) }
}

/** Fields that are the same in both languages. */
export const kept = (state: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(names.flatMap(name => (state[name] === undefined ? [] : [[name, state[name]]])))

/** A field that JSONPath gives by a path in a field of another name, such as SecondsPath. */
export const fromPath = (state: JsonObject, name: string): JsonObject => {
  const path = state[`${name}Path`]
  return path === undefined
    ? kept(state, name)
    : { [name]: asField(pathExpression(String(path), inputExpression(state))) }
}
