import { type Ast, isAst, variableName } from './ast.ts'
import { takingFunctions } from './offered.ts'

/** What an expression names without having bound it itself. */
export type Named =
  /** A variable; `` and `$` are JSONata's own $ and $$. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string }
  /** A function given to another one, such as $map. */
  | { readonly kind: 'function'; readonly name: string }
  /** A part of $states. */
  | { readonly kind: 'states'; readonly name: string }
  /** A field of no value: `title` instead of `$states.input.title`. */
  | { readonly kind: 'field'; readonly name: string }

interface Scope {
  readonly bound: ReadonlySet<string>
  /** Whether a field and $ would be those of the expression's own input, which Step Functions does not give. */
  readonly top: boolean
}

/** Everything that an expression names and does not bind itself. */
export const namesIn = (ast: Ast): Named[] => visit(ast, { bound: new Set(), top: true })

const visit = (node: unknown, scope: Scope): Named[] => {
  if (Array.isArray(node)) return node.flatMap(one => visit(one, scope))
  if (!isAst(node)) return []
  switch (node.type) {
    case 'variable':
      return variable(node, scope)
    case 'name':
      return scope.top ? [{ kind: 'field', name: String(node.value) }] : []
    case 'path':
      return path(node, scope)
    case 'function':
    case 'partial':
      return call(node, scope)
    case 'lambda':
      return visit(node.body, binding(scope, namesOf(node.arguments)))
    case 'block':
      return block(node, scope)
    case 'apply':
      return [node.lhs, node.rhs].flatMap(one => operand(one, scope))
    default:
      return parts(node, scope)
  }
}

const parts = (node: Ast, scope: Scope): Named[] => Object.values(node).flatMap(one => visit(one, scope))

const binding = ({ bound, top }: Scope, names: readonly string[]): Scope => ({
  bound: new Set([...bound, ...names]),
  top,
})

const namesOf = (variables: unknown): string[] =>
  (Array.isArray(variables) ? variables : []).flatMap(one => variableName(one) ?? [])

const variable = (node: Ast, { bound, top }: Scope): Named[] => {
  const name = String(node.value)
  const isContext = name === '' || name === '$'
  if (bound.has(name) || (isContext && !top)) return inside(node, { bound, top })
  return [{ kind: 'variable', name }, ...inside(node, { bound, top })]
}

/** Filters and the like look at what they stand behind. */
const inside = ({ predicate, stages, group }: Ast, { bound }: Scope): Named[] =>
  [predicate, stages, group].flatMap(one => visitDeep(one, { bound, top: false }))

const visitDeep = (value: unknown, scope: Scope): Named[] => {
  if (Array.isArray(value)) return value.flatMap(one => visitDeep(one, scope))
  return visit(value, scope)
}

const path = ({ steps, group }: Ast, scope: Scope): Named[] => {
  const all = Array.isArray(steps) ? steps.filter(isAst) : []
  const [first, second] = all
  const extra = all.flatMap(({ focus, index }) => [focus, index].flatMap(one => (typeof one === 'string' ? [one] : [])))
  const within = binding(scope, extra)
  const part: Named[] =
    variableName(first) === 'states' && second?.type === 'name' ? [{ kind: 'states', name: String(second.value) }] : []
  return [
    ...part,
    ...all.flatMap((one, index) => {
      const here = index === 0 ? within : { ...within, top: false }
      return one.type === 'name' ? [...visit(one, here), ...inside(one, here)] : visit(one, here)
    }),
    ...visitDeep(group, { ...within, top: false }),
  ]
}

const call = ({ procedure, arguments: given }: Ast, scope: Scope): Named[] => {
  const name = variableName(procedure)
  const items: unknown[] = Array.isArray(given) ? given : []
  const taking = name !== undefined && takingFunctions.has(name)
  return [
    ...(name === undefined ? visit(procedure, scope) : scope.bound.has(name) ? [] : [{ kind: 'call' as const, name }]),
    ...items.flatMap((one, index) => (taking && index > 0 ? operand(one, scope) : visit(one, scope))),
  ]
}

/** A place where the name of a function may stand. */
const operand = (node: unknown, scope: Scope): Named[] => {
  const name = variableName(node)
  return name === undefined || name === '' || name === '$' || scope.bound.has(name)
    ? visit(node, scope)
    : [{ kind: 'function', name }]
}

const block = ({ expressions }: Ast, scope: Scope): Named[] => {
  let here = scope
  return (Array.isArray(expressions) ? expressions : []).flatMap((one: unknown) => {
    const name = isAst(one) && one.type === 'bind' ? variableName(one.lhs) : undefined
    // A function may call itself, so its name is known to what is bound to it.
    const known = name === undefined ? here : binding(here, [name])
    const found =
      isAst(one) && one.type === 'bind' ? visit(one.rhs, isLambda(one.rhs) ? known : here) : visit(one, here)
    here = known
    return found
  })
}

const isLambda = (node: unknown): boolean => isAst(node) && node.type === 'lambda'
