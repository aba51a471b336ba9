import * as z from 'zod'
import data from './data/ladders.json' with { type: 'json' }
import { type Ladder, ladder } from './schema.ts'

/** All ladders; which one a request climbs is said in its footprint. */
export const ladders: readonly Ladder[] = z.array(ladder).parse(data)

export const ladderKeys: readonly string[] = ladders.map(one => one.key)

/** The ladder with this key. Footprints are checked to name only ladders that exist. */
export const findLadder = (key: string): Ladder => {
  const found = ladders.find(one => one.key === key)
  if (found === undefined) throw new Error(`there is no ladder ${key}`)
  return found
}
