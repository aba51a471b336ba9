import type { PriceList } from './price-list.ts'

/** What a rehearsal used, as the local services counted it. */
export interface Used {
  readonly transitions: number
  readonly invocations: Readonly<Record<string, number>>
  readonly readUnits: number
  readonly writeUnits: number
  readonly emails: number
  /** Ticks of the schedule that found nothing to do: one sweep serves all inspections. */
  readonly idleSweeps: number
}

export interface CostLine {
  readonly what: string
  readonly count: number
  readonly dollars: number
  readonly approximate: boolean
}

/** One inspection's cost, and apart from it that of the idle sweeps, which all inspections share. US dollars. */
export interface Cost {
  readonly prices: { readonly asOf: string; readonly region: string }
  readonly lines: readonly CostLine[]
  readonly dollars: number
  readonly invocations: Readonly<Record<string, number>>
  readonly shared: CostLine
}

/** What was used, at list prices. */
export const costOf = (used: Used, list: PriceList): Cost => {
  const { prices, assumed, asOf, region } = list
  const invocations = Object.values(used.invocations).reduce((sum, one) => sum + one, 0)
  const perInvocation =
    each(prices.lambdaRequest) +
    each(prices.lambdaGigabyteSecond) * (assumed.lambdaMegabytes / 1024) * (assumed.lambdaMilliseconds / 1000)
  const line = (what: string, count: number, dollarsEach: number, approximate: boolean): CostLine => ({
    what,
    count,
    dollars: count * dollarsEach,
    approximate,
  })
  const lines = [
    line('State transitions', used.transitions, each(prices.transition), prices.transition.approximate),
    line('Lambda invocations', invocations, perInvocation, true),
    line('DynamoDB read units', used.readUnits, each(prices.readUnit), prices.readUnit.approximate),
    line('DynamoDB write units', used.writeUnits, each(prices.writeUnit), prices.writeUnit.approximate),
    line('E-mails', used.emails, each(prices.email), prices.email.approximate),
  ]
  const perIdleSweep = each(prices.schedule) + perInvocation + assumed.readUnitsOfAnIdleSweep * each(prices.readUnit)
  return {
    prices: { asOf, region },
    lines,
    dollars: lines.reduce((sum, one) => sum + one.dollars, 0),
    invocations: used.invocations,
    shared: line('Idle sweeps', used.idleSweeps, perIdleSweep, true),
  }
}

const each = ({ dollars, per }: { readonly dollars: number; readonly per: number }): number => dollars / per
