import { Failure } from '../../../domain/failure.ts'
import { inErrors } from './in-errors.ts'
import { inExpressions } from './in-expressions.ts'
import { inTheGraph } from './in-the-graph.ts'
import { inWaits } from './in-waits.ts'
import type { Plant } from './plant.ts'

/** Every fault that can be planted; at least one for each property. */
export const plants: readonly Plant[] = [...inTheGraph, ...inWaits, ...inErrors, ...inExpressions]

/** The fault with this key. Errors: UsageWrong. */
export const findPlant = (key: string): Plant => {
  const found = plants.find(one => one.key === key)
  if (found !== undefined) return found
  throw new Failure('UsageWrong', `--plant: there is no fault ${key}. Choose one of: list, ${keys.join(', ')}.`)
}

const keys = plants.map(({ key }) => key)
