import type { Machine } from './machine.ts'

/** Something wrong with a machine: a sentence, and the states from StartAt to where it sticks. */
export interface Finding {
  readonly sentence: string
  readonly path: readonly string[]
}

/** What was looked at, with counts, and what was found wrong. */
export interface Proof {
  readonly looked: string
  readonly findings: readonly Finding[]
}

/** Something that must be true of every machine. */
export interface Property {
  readonly key: string
  /** A sentence that is true when nothing was found. */
  readonly claim: string
  readonly prove: (machine: Machine) => Proof
}

/** `1 state`, `2 states`. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`
