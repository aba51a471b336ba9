import * as z from 'zod'
import { type Boundary, crossings } from '../boundaries.ts'
import type { Chance } from '../simulation/chance/chance.ts'

/** When a process is killed: so many milliseconds after its start, or at the nth crossing of a boundary in its life. */
export type Kill =
  | { readonly at: 'moment'; readonly ms: number }
  | { readonly at: 'boundary'; readonly boundary: Boundary; readonly nth: number }

const sides = ['before', 'after'] as const

/** Every boundary, so that a soak can take them in turn. */
export const boundaries: readonly Boundary[] = crossings.flatMap(where =>
  sides.map((side): Boundary => `${side} ${where}`),
)

/** Crossings in about three seconds of a rehearsal, from which the nth is drawn: mail is rare, the database is not. */
const many: Readonly<Record<(typeof crossings)[number], number>> = {
  database: 1200,
  journal: 200,
  function: 120,
  'step-functions': 60,
  mail: 80,
}

/** The kill of this number: every third at a random moment, the others at each boundary in turn. */
export const killOf = (number: number, chance: Chance): Kill => {
  if (number % 3 === 0) return { at: 'moment', ms: chance.integer(600, 3000) }
  const boundary = boundaries[(number - Math.floor(number / 3)) % boundaries.length] ?? 'after database'
  const where = crossings.find(one => boundary.endsWith(one)) ?? 'database'
  return { at: 'boundary', boundary, nth: chance.integer(1, many[where]) }
}

export const tell = (kill: Kill): string => (kill.at === 'moment' ? 'a random moment' : kill.boundary)

/** A kill as it is handed to the process that is to die. */
export const orders = z.object({
  file: z.string(),
  folder: z.string(),
  resume: z.boolean(),
  settle: z.boolean(),
  boundary: z.string().optional(),
  nth: z.number().optional(),
})
export type Orders = z.infer<typeof orders>
