import type { Inspection } from '../inspection/inspection.ts'
import { dateOf } from './date-of.ts'

/** Since when an inspection stands still and why; a suspended one is looked at again on a day. Days as `2024-05-07`. */
export type Stillness =
  | { readonly kind: 'suspended'; readonly since: string; readonly why: string; readonly reviewOn: string }
  | { readonly kind: 'cancelled'; readonly since: string; readonly why: string }

/** That an inspection stands still; undefined while it goes on, and once it has come to its planned end. */
export const stillnessOf = (inspection: Inspection): Stillness | undefined => {
  const { status } = inspection
  if (status === 'suspended')
    return {
      kind: status,
      since: dateOf(inspection.since),
      why: inspection.why,
      reviewOn: inspection.reviewOn,
    }
  return status === 'cancelled'
    ? { kind: status, since: dateOf(inspection.cancelledAt), why: inspection.why }
    : undefined
}
