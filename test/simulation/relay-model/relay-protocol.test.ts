import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { disturbances } from './budget.ts'
import { missing, stages } from './cases.ts'
import { inCircles } from './circles.ts'
import { explore, told } from './explore.ts'
import { allRules, halfNames, ruleNames, without } from './rules.ts'
import { single } from './shape.ts'

const page = readFileSync('docs/relay-protocol.md', 'utf8')
const pageText = page.replace(/\s+/g, ' ')
const inFigures = (count: number): string => count.toLocaleString('en-GB')

describe('with all rules', () => {
  it.each(stages.map(([shape, floor]) => ({ name: shape.name, shape, floor })))(
    'nothing goes wrong in any state of $name',
    ({ shape, floor }) => {
      const { states, atRest, counterexample } = explore({ shape, rules: allRules })
      expect(counterexample && told(counterexample)).toBeUndefined()
      expect(states).toBeGreaterThan(floor)
      expect(atRest).toBeGreaterThan(20)
      expect(pageText).toContain(`| ${shape.name} | ${inFigures(states)} | ${inFigures(atRest)} |`)
    },
  )

  it.each(disturbances)('%s is a disturbance that happens', one => {
    const calm = one === 'lostEvent' ? { death: 1, total: 2 } : {}
    const disturbed = one === 'lostEvent' ? { ...calm, lostEvent: 1 } : { [one]: 1, total: 1 }
    expect(explore({ shape: single(disturbed), rules: allRules }).states).toBeGreaterThan(
      explore({ shape: single(calm), rules: allRules }).states,
    )
  })
})

describe('without one of them', () => {
  it.each([...ruleNames, ...halfNames])('%s: something goes wrong, as docs/relay-protocol.md tells it', rule => {
    const [shape, property] = missing[rule]
    const { counterexample } = explore({ shape, rules: without(rule) })
    expect(counterexample?.property).toBe(property)
    expect(pageText).toContain(counterexample === undefined ? 'a counterexample' : told(counterexample))
  })

  it('fence: a hand-over that is called twice ends the stage twice', () => {
    const { counterexample } = explore({ shape: single({ duplicate: 1, total: 1 }), rules: without('fence') })
    expect(counterexample?.property).toBe('the stage ends twice')
  })
})

describe('what is taken out of states because it can make no difference', () => {
  it.each(disturbances)('makes none where all rules hold: %s', one => {
    const shape = single({ [one]: 1, total: 1 })
    expect(explore({ shape, rules: allRules, whole: true }).counterexample).toBeUndefined()
  })

  it.each([...ruleNames, ...halfNames])('makes none without %s', rule => {
    const [shape, property] = missing[rule]
    expect(explore({ shape, rules: without(rule), whole: true }).counterexample?.property).toBe(property)
  })
})

it('docs/relay-protocol.md names files that exist', () => {
  const files = [...page.matchAll(/`((?:domain|functions|workflows|test|infra)\/[\w/.-]+\.ts)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(files.length).toBeGreaterThan(ruleNames.length)
  expect(files.filter(path => !existsSync(path))).toEqual([])
})

describe('what goes on by itself', () => {
  it('comes to rest where every way ends', () => {
    expect(inCircles([[1, 2], [2], []])).toBeUndefined()
  })

  it('is found where it goes round', () => {
    expect(inCircles([[1], [2], [1]])).toBe(0)
  })
})
