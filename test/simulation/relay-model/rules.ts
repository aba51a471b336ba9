/** The eight rules of the relay protocol (docs/relay-protocol.md), by which the model can be run with one of them dropped. */
export const ruleNames = [
  'fence',
  'revision',
  'tokenLast',
  'owedEffects',
  'takeOverWakes',
  'iterations',
  'deathWatch',
  'alreadyWoken',
] as const
export type RuleName = (typeof ruleNames)[number]

/** Halves of rules that are easily thought to be dispensable, and the version that guards every commit. */
export const halfNames = ['conditionalClear', 'deathSweep', 'freshToken', 'raiseBoth', 'version'] as const
export type HalfName = (typeof halfNames)[number]

export type Rules = Readonly<Record<RuleName | HalfName, boolean>>

/** The protocol as it is meant. */
export const allRules: Rules = {
  fence: true,
  revision: true,
  tokenLast: true,
  owedEffects: true,
  takeOverWakes: true,
  iterations: true,
  deathWatch: true,
  alreadyWoken: true,
  conditionalClear: true,
  deathSweep: true,
  raiseBoth: true,
  freshToken: true,
  version: true,
}

/** The protocol with one rule, or one half of a rule, dropped. */
export const without = (dropped: RuleName | HalfName): Rules => ({ ...allRules, [dropped]: false })
