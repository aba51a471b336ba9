import { findFootprint } from '../../footprints/library.ts'
import type { Plan } from '../schema.ts'
import { dateIn } from './plan-anew.ts'
import { processOrder } from './process-order.ts'

/**
 * Whether a date comes after another in a plan that the footprint gives by itself: whatever has been moved since, the same dates
 * go along, there and back. Of two on one day the process says it. Errors: FootprintUnknown.
 */
export const comesAfter = (bare: Plan, first: string, then: string): boolean => {
  const [one = '', other = ''] = [dateIn(bare, first), dateIn(bare, then)]
  return other > one || (other === one && afterInProcess(bare, first).has(then))
}

/** Everything that comes after a date in the process, however many steps on, by its key. */
const afterInProcess = ({ footprint }: Plan, key: string): ReadonlySet<string> => {
  const order = processOrder(findFootprint(footprint.key, footprint.version))
  const after = new Set<string>()
  const found = [key]
  for (let at = found.pop(); at !== undefined; at = found.pop())
    for (const [first, then] of order)
      if (first === at && !after.has(then)) {
        after.add(then)
        found.push(then)
      }
  return after
}
