import type { Budget } from './budget.ts'
import type { Property } from './properties.ts'
import type { HalfName, RuleName } from './rules.ts'
import { loop, parallel, type Shape, sequence, single } from './shape.ts'

const each: Partial<Budget> = {
  move: 1,
  suspend: 1,
  migrate: 1,
  timeout: 1,
  crash: 1,
  duplicate: 1,
  death: 1,
  lostEvent: 1,
  sweepRace: 1,
  lateToken: 1,
}

/** The stages that all rules together must carry, and how many states a model that explores anything has at least. */
export const stages: readonly (readonly [Shape, number])[] = [
  [single({ ...each, total: 2 }), 15_000],
  [sequence({ ...each, total: 1 }), 1_200],
  [loop({ ...each, total: 1 }), 3_000],
  [parallel({ ...each, total: 1 }), 40_000],
]

/** Where the dropping of a rule, or of half of one, is felt first. */
export const missing: Readonly<Record<RuleName | HalfName, readonly [Shape, Property]>> = {
  fence: [single({ suspend: 1, total: 1 }), 'a superseded relay writes'],
  revision: [single({ suspend: 1, total: 1 }), 'suspended with a living relay'],
  tokenLast: [single({}), 'a wake-up is lost'],
  owedEffects: [single({ crash: 1, total: 1 }), 'a wake-up is lost'],
  takeOverWakes: [single({ migrate: 1, total: 1 }), 'a superseded relay lives on'],
  iterations: [loop({}), 'a step is passed over'],
  deathWatch: [single({ death: 1, total: 1 }), 'running without a living relay'],
  alreadyWoken: [single({ crash: 1, total: 1 }), 'something stays owed for ever'],
  conditionalClear: [single({ move: 1, total: 1 }), 'a wake-up is lost'],
  deathSweep: [single({ death: 1, lostEvent: 1, total: 2 }), 'running without a living relay'],
  // Await's write is given up by the service, tried again with a new token, and lands after all.
  freshToken: [single({ lateToken: 1, move: 1, timeout: 1, suspend: 1, total: 2 }), 'a wake-up is lost'],
  raiseBoth: [parallel({ suspend: 1, total: 1 }), 'suspended with a living relay'],
  version: [single({ suspend: 1, total: 1 }), 'a superseded relay writes'],
}
