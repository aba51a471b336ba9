import type { Bound } from './bound.ts'
import { astOf, variableName } from './expression/ast.ts'
import { isBinary, numberIn } from './raised.ts'
import type { Transition } from './transitions.ts'

/** Whether a rule compares the variable with a number, such as `$round < 3`. */
const compares = (variable: string, { by }: Transition, ...operators: readonly string[]): boolean => {
  const ast = by.kind === 'rule' ? astOf(by.condition) : undefined
  return isBinary(ast, ...operators) && variableName(ast.lhs) === variable && numberIn(ast.rhs) !== undefined
}

/** Once the variable is large, no way of the knot leaves this node: `$v < 3` holds no more, or `$v >= 3` has led out before. */
export const isCounted: Bound = ({ line, knot, variable }, node) => {
  const leaving = line.graph.ways.filter(({ from }) => from === node)
  const stays = (way: Transition): boolean => knot.ways.includes(way)
  const shut = leaving.findIndex(way => !stays(way) && compares(variable, way, '>', '>='))
  return leaving
    .filter(stays)
    .every(way => compares(variable, way, '<', '<=') || (shut >= 0 && leaving.indexOf(way) > shut))
}
