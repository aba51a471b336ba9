import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { parsed } from '../../../local/prover/expression/ast.ts'
import { namesIn } from '../../../local/prover/expression/names.ts'
import { offered } from '../../../local/prover/expression/offered.ts'
import { expressions } from '../../../local/prover/properties/expressions.ts'
import { createLibrary } from '../../../local/step-functions/expression/library.ts'
import { aMachine, complaints } from './a-machine.ts'

const names = (expression: string): string[] => {
  const result = parsed(expression)
  if ('problem' in result) throw new Error(result.problem)
  return namesIn(result.ast).map(({ kind, name }) => `${kind} ${name}`)
}

describe('the names in an expression', () => {
  it.each([
    ['$round + 1', ['variable round']],
    ["'STEP#' & $string($round)", ['call string', 'variable round']],
    ['( $a := $b; $a + $c )', ['variable b', 'variable c']],
    ['( $c + 1; $c := 2; $c )', ['variable c']],
    ['$map($xs, function($x, $i) { $x + $i + $y })', ['call map', 'variable xs', 'variable y']],
    ['$map($xs, $uppercase)', ['call map', 'variable xs', 'function uppercase']],
    ['$xs ~> $sum', ['function xs', 'function sum']],
    ['{ "a": $x, $k: [$y] }', ['variable x', 'variable k', 'variable y']],
    ['$xs[price > $limit].name', ['variable xs', 'variable limit']],
    ['$xs.(name & $)', ['variable xs']],
    ['title', ['field title']],
    ['$', ['variable ']],
    ['( $f := function($n) { $n > 0 ? $f($n - 1) : $m }; $f(3) )', ['variable m']],
    ['$xs@$x#$i.($x.a & $i & $z)', ['variable xs', 'variable z']],
  ])('%s', (expression, expected) => {
    expect(names(expression).sort()).toEqual([...expected].sort())
  })

  it('of $states are its parts', () => {
    expect(names('$states.input.outcome')).toContain('states input')
  })
})

describe('the functions that are offered', () => {
  const library = createLibrary(() => 0, { random: () => 0, uuid: () => '' })

  it('are all there in JSONata or in the interpreter', async () => {
    for (const name of offered)
      expect([name, name in library || (await jsonata(`$exists($${name})`).evaluate({}))]).toEqual([name, true])
  })

  it('do not include $eval', () => expect(offered.has('eval')).toBe(false))
})

describe('an expression', () => {
  const says = (state: object): string[] =>
    complaints(expressions, aMachine('Here', { Here: { Type: 'Pass', End: true, ...state } }))

  it('may not stop short of the text around it', () => {
    expect(says({ Output: 'Hello {% $states.input.name %}' })).toHaveLength(1)
  })

  it('may speak of a result only after success, and of an error only where one was caught', () => {
    const task = { Type: 'Task', Resource: 'do' }
    const caught = (Output: string) => ({ ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Here', Output }] })
    expect(says({ ...task, Output: '{% $states.result %}' })).toEqual([])
    expect(says({ ...task, Arguments: '{% $states.result %}' })).toHaveLength(1)
    expect(says(caught('{% $states.errorOutput.Error %}'))).toEqual([])
    expect(says(caught('{% $states.result %}'))).toHaveLength(1)
    expect(says({ ...task, Output: '{% $states.errorOutput.Error %}' })).toHaveLength(1)
  })
})
