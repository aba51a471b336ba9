import { type Counted, countedNames } from '../faults/kinds.ts'

/** How often something was drawn, and how often it then made a difference. */
export interface Count {
  drawn: number
  hit: number
}
export type Counts = Record<Counted, Count>

export const noCounts = (): Counts => {
  const counts: Partial<Counts> = {}
  for (const name of countedNames) counts[name] = { drawn: 0, hit: 0 }
  return isWhole(counts) ? counts : fail()
}

const isWhole = (counts: Partial<Counts>): counts is Counts => countedNames.every(name => counts[name] !== undefined)
const fail = (): never => {
  throw new Error('a counted name is missing')
}

/** Adds counts to a sum. */
export const addCounts = (sum: Counts, more: Counts): void => {
  for (const name of countedNames) {
    sum[name].drawn += more[name].drawn
    sum[name].hit += more[name].hit
  }
}
