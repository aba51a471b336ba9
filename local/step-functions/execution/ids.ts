import { randomUUID } from 'node:crypto'

/** Where the engine's chance comes from; give a seeded one to make runs repeatable. */
export interface Ids {
  uuid(): string
  /** From 0 up to 1, for jitter and `$random()`. */
  random(): number
}

export const randomIds: Ids = { uuid: () => randomUUID(), random: () => Math.random() }
