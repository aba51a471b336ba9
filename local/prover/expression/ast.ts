import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { isObject } from '../../step-functions/execution/json.ts'
import { compile } from '../../step-functions/expression/compile.ts'

/** A node of JSONata's syntax tree: its kind, and whatever belongs to it. */
export interface Ast {
  readonly type: string
  readonly [part: string]: unknown
}

export const isAst = (value: unknown): value is Ast => isObject(value) && typeof value.type === 'string'

/** The name of a variable; `` stands for $ and `$` for $$. */
export const variableName = (value: unknown): string | undefined =>
  isAst(value) && value.type === 'variable' ? String(value.value) : undefined

/** An expression's syntax tree, or why it cannot be parsed. */
export const parsed = (expression: string): { readonly ast: Ast } | { readonly problem: string } => {
  try {
    const ast: unknown = compile(expression).ast()
    return isAst(ast) ? { ast } : { problem: 'it says nothing' }
  } catch (error) {
    return { problem: isObject(error) ? String(error.message) : String(error) }
  }
}

/** The syntax tree of a value that is an expression; undefined for any other. */
export const astOf = (value: unknown): Ast | undefined => {
  const expression = typeof value === 'string' ? expressionIn(value) : undefined
  if (expression === undefined) return undefined
  const result = parsed(expression)
  return 'ast' in result ? result.ast : undefined
}
