import { ends } from './properties/ends.ts'
import { errors } from './properties/errors.ts'
import { expressions } from './properties/expressions.ts'
import { jsonPath } from './properties/json-path.ts'
import { life } from './properties/life.ts'
import { loops } from './properties/loops.ts'
import { reachable } from './properties/reachable.ts'
import { waits } from './properties/waits.ts'
import type { Property } from './property.ts'

/** What is proved of every machine. */
export const properties: readonly Property[] = [reachable, ends, waits, loops, errors, jsonPath, expressions, life]
