import { type Ast, astOf, isAst, variableName } from './expression/ast.ts'
import { type Knot, knotsOf } from './graph/knots.ts'
import type { Transition } from './transitions.ts'

/** The number that a node of an expression is; undefined for any other. */
export const numberIn = (node: unknown): number | undefined =>
  isAst(node) && node.type === 'number' && typeof node.value === 'number' ? node.value : undefined

/** Whether an expression joins two things by one of some operators. */
export const isBinary = (ast: Ast | undefined, ...operators: readonly string[]): ast is Ast =>
  ast?.type === 'binary' && operators.includes(String(ast.value))

/** Whether a value is the variable plus a number above 0. */
const raises = (variable: string, value: unknown): boolean => {
  const ast = astOf(value)
  if (!isBinary(ast, '+')) return false
  return variableName(ast.lhs) === variable && (numberIn(ast.rhs) ?? 0) > 0
}

/** The variables that are raised on every way round of a knot, and set in no other way in it. */
export const raisedIn = ({ ways }: Knot<Transition>): string[] => {
  const variables = new Set(ways.flatMap(({ assigns }) => Object.keys(assigns)))
  return [...variables].filter(variable => {
    const sets = ({ assigns }: Transition): boolean => Object.hasOwn(assigns, variable)
    const isRaisedOnly = ways.filter(sets).every(({ assigns }) => raises(variable, assigns[variable]))
    return isRaisedOnly && knotsOf(ways.filter(way => !sets(way))).length === 0
  })
}
