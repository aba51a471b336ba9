import { seededRandom } from '../../step-functions/expression/seeded-random.ts'

/** Everything that a run leaves to chance, from one seed: the same seed gives the same answers in the same order. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  integer(from: number, to: number): number
  pick<One>(choices: readonly [One, ...One[]]): One
  /** A source of its own, so that what is drawn there changes nothing here. */
  branch(name: string): Chance
}

const step = 0x6d2b79f5

/** A source of chance; seeds are whole numbers from 0 to 2^32 - 1. */
export const createChance = (seed: number): Chance => {
  let state = scattered(seed)
  const next = (): number => {
    state = (state + step) | 0
    return seededRandom(state)
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    happens: probability => next() < probability,
    pick: ([first, ...others]) => others[integer(0, others.length) - 1] ?? first,
    branch: name => createChance(scattered(seed ^ hashOf(name))),
  }
}

/** Neighbouring seeds must not begin alike. */
const scattered = (seed: number): number => Math.floor(seededRandom(Math.imul(seed, 0x9e3779b1)) * 2 ** 32) | 0

// FNV-1a: small, and spread well enough for the names of branches.
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
