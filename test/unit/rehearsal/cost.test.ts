import { describe, expect, it } from 'vitest'
import { costOf } from '../../../local/rehearsal/cost/cost.ts'
import { readPriceList } from '../../../local/rehearsal/cost/price-list.ts'

const nothing = { transitions: 0, invocations: {}, readUnits: 0, writeUnits: 0, emails: 0, idleSweeps: 0 }

describe('the cost of an inspection', () => {
  it('is nothing when nothing was used', () => {
    expect(costOf(nothing, readPriceList())).toMatchObject({ dollars: 0, shared: { count: 0, dollars: 0 } })
  })

  it('prices 70 transitions at the published 0.025 dollars a thousand', () => {
    expect(costOf({ ...nothing, transitions: 70 }, readPriceList()).dollars).toBeCloseTo(0.00175, 8)
  })

  it('counts every invocation of every function once', () => {
    const { lines } = costOf({ ...nothing, invocations: { act: 3, sweep: 4 } }, readPriceList())
    expect(lines.find(one => one.what === 'Lambda invocations')?.count).toBe(7)
  })

  it('keeps the idle sweeps, which serve all inspections, out of the sum', () => {
    const cost = costOf({ ...nothing, idleSweeps: 1_000_000 }, readPriceList())
    expect(cost.dollars).toBe(0)
    expect(cost.shared.dollars).toBeGreaterThan(1)
  })

  it('carries a source for every price', () => {
    for (const one of Object.values(readPriceList().prices)) expect(one.source).toMatch(/^https:\/\/aws\.amazon\.com\//)
  })
})
