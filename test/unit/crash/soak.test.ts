import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../local/crash/arguments.ts'
import { createBudget } from '../../../local/crash/budget.ts'
import { boundaries, killOf } from '../../../local/crash/kill.ts'
import { createChance } from '../../../local/simulation/chance/chance.ts'

describe('the kills of a soak', () => {
  it('come at random moments and at every boundary, both before and after it', () => {
    const chance = createChance(1)
    const kills = Array.from({ length: 60 }, (_none, index) => killOf(index + 1, chance))
    const places = new Set(kills.map(one => (one.at === 'moment' ? 'moment' : one.boundary)))
    expect(places).toEqual(new Set(['moment', ...boundaries]))
  })

  it('are the same for the same seed', () => {
    const kills = (seed: number) => {
      const chance = createChance(seed)
      return Array.from({ length: 20 }, (_none, index) => killOf(index, chance))
    }
    expect(kills(7)).toEqual(kills(7))
    expect(kills(7)).not.toEqual(kills(8))
  })

  it('are as many as wanted: one that comes too late is given again', () => {
    const budget = createBudget(2)
    budget.next()
    budget.missed()
    expect(budget.isUsedUp).toBe(false)
    budget.next()
    budget.next()
    expect(budget.next()).toBeUndefined()
    budget.killed()
    budget.killed()
    expect(budget.isUsedUp).toBe(true)
  })
})

describe('the command line of the soak', () => {
  it('takes a number of kills and a seed', () => {
    expect(readArguments(['--kills', '200', '--seed', '4'])).toEqual({ kills: 200, seed: 4 })
    expect(readArguments([])).toEqual({ kills: 50, seed: 1 })
    expect(readArguments(['--help'])).toBe('help')
  })

  it.each([[['--kills', 'many']], [['--kills', '0']], [['--deaths', '3']]])('refuses %j', args => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ name: 'UsageWrong' }))
  })
})
