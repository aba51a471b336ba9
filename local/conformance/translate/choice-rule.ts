import { isObject, type Json, type JsonObject } from '../../step-functions/execution/json.ts'
import { pathExpression } from './path.ts'
import { Untranslatable } from './untranslatable.ts'

const operators: Record<string, string> = {
  Equals: '=',
  LessThan: '<',
  LessThanEquals: '<=',
  GreaterThan: '>',
  GreaterThanEquals: '>=',
}

const types: Record<string, string> = {
  IsNull: 'null',
  IsString: 'string',
  IsNumeric: 'number',
  IsBoolean: 'boolean',
}

const comparison = (field: string, value: Json, left: string, root: string): string => {
  const [, , operator = '', path] = /^(String|Numeric|Boolean)(\w+?)(Path)?$/.exec(field) ?? []
  const symbol = operators[operator]
  if (!symbol) throw new Untranslatable(`the comparison ${field}`)
  return `${left} ${symbol} ${path ? pathExpression(String(value), root) : JSON.stringify(value)}`
}

const test = (field: string, value: Json, left: string, root: string): string => {
  const type = types[field]
  if (field === 'IsPresent') return `$exists(${left}) = ${value}`
  if (type) return `($type(${left}) = ${JSON.stringify(type)}) = ${value}`
  return comparison(field, value, left, root)
}

const all = (rules: Json | undefined, joint: string, root: string): string =>
  Array.isArray(rules) ? `(${rules.map(rule => conditionExpression(rule, root)).join(` ${joint} `)})` : 'false'

/** A Choice rule's comparison as a JSONata expression that is true or false. */
export const conditionExpression = (rule: Json, root: string): string => {
  if (!isObject(rule)) throw new Untranslatable('a Choice rule that is no object')
  const { Variable, And, Or, Not, Next, Comment, Assign, ...tests }: JsonObject = rule
  if (And) return all(And, 'and', root)
  if (Or) return all(Or, 'or', root)
  if (Not !== undefined) return `$not(${conditionExpression(Not, root)})`
  const [field, value] = Object.entries(tests)[0] ?? []
  if (field === undefined || value === undefined) throw new Untranslatable('a Choice rule without comparison')
  return `(${test(field, value, pathExpression(String(Variable), root), root)})`
}
