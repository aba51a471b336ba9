import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { pathWithout } from '../assigned.ts'
import { recovers } from '../definition.ts'
import { parsed } from '../expression/ast.ts'
import { type Named, namesIn } from '../expression/names.ts'
import { offered } from '../expression/offered.ts'
import { fieldName, type Text, textsOf } from '../expression/texts.ts'
import { pathOrPlace } from '../line.ts'
import type { Placed } from '../machine.ts'
import { count, type Finding, type Property } from '../property.ts'

interface Expression {
  readonly placed: Placed
  readonly field: Text['path']
  readonly text: string
}

/** The parts of $states that a field knows: a result only after success, an error output only in a catcher. */
const knownParts = ({ placed, field: [first, , third] }: Expression): string[] => [
  'input',
  'context',
  ...(recovers(placed.state) && (first === 'Assign' || first === 'Output') ? ['result'] : []),
  ...(first === 'Catch' && (third === 'Assign' || third === 'Output') ? ['errorOutput'] : []),
]

const wrongName = (one: Expression, { kind, name }: Named): string[] => {
  switch (kind) {
    case 'states':
      return knownParts(one).includes(name) ? [] : [`$states.${name} is not known there`]
    case 'call':
    case 'function':
      return offered.has(name) ? [] : [`Step Functions offers no function $${name}`]
    case 'field':
      return [`${name} is a field of nothing; it has to say of what, such as $states.input.${name}`]
    case 'variable':
      return name === '' || name === '$' ? [`$${name} stands for nothing there`] : []
  }
}

const findingsOf = (one: Expression): Finding[] => {
  const finding = (what: string): Finding => ({ sentence: `${inWords(one)}: ${what}.`, path: pathOrPlace(one.placed) })
  const expression = expressionIn(one.text)
  if (expression === undefined) return [finding('an expression fills the whole text, from {% to %}')]
  const result = parsed(expression)
  if ('problem' in result) return [finding(`it cannot be parsed: ${result.problem}`)]
  return namesIn(result.ast).flatMap(named => wrongName(one, named).map(finding))
}

const inWords = ({ placed, field, text }: Expression): string => `${placed.name}, ${fieldName(field)}, ${text}`

/** One finding a variable, for the place that is come to first: the others have the same cause. */
const unassigned = (all: readonly Expression[]): Finding[] => {
  const found = all.flatMap(one =>
    variablesOf(one).flatMap(name => {
      const path = pathWithout(name, one.placed)
      return path === undefined ? [] : [{ one, name, path }]
    }),
  )
  return [...Map.groupBy(found, ({ name }) => name)].flatMap(([name, places]) => {
    const [first, ...others] = places.toSorted((a, b) => a.path.length - b.path.length)
    if (first === undefined) return []
    const also = others.length === 0 ? '' : ` (nor in ${count(others.length, 'other expression')})`
    return [
      { sentence: `${inWords(first.one)}: $${name} is not assigned on every path before${also}.`, path: first.path },
    ]
  })
}

const variablesOf = ({ text }: Expression): string[] => {
  const result = parsed(expressionIn(text) ?? '')
  if ('problem' in result) return []
  const names = namesIn(result.ast).filter(({ kind, name }) => kind === 'variable' && !given.has(name))
  return [...new Set(names.map(({ name }) => name))]
}

// $states, and JSONata's own $ and $$.
const given: ReadonlySet<string> = new Set(['states', '', '$'])

/** Every expression parses, calls only what is offered, and names only what is known there on every path. */
export const expressions: Property = {
  key: 'expressions',
  claim: 'every expression parses and names only what is assigned on every path before',
  prove: ({ places }) => {
    const all = places.flatMap(placed =>
      textsOf(placed.state)
        .filter(({ text }) => text.includes('{%') || text.includes('%}'))
        .map(({ text, path: field }): Expression => ({ placed, field, text })),
    )
    const variables = new Set(all.flatMap(variablesOf))
    return {
      looked: `${count(all.length, 'expression')}, ${count(variables.size, 'variable')}`,
      findings: [...all.flatMap(findingsOf), ...unassigned(all)],
    }
  },
}
