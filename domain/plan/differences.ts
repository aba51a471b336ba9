import { findFootprint } from '../footprints/library.ts'
import type { Plan, PlannedDate } from './schema.ts'

/** A date that is another in one plan than in the one before; absent where a plan does not have it. */
export interface Difference {
  readonly kind: 'opening' | 'due' | 'milestone'
  /** `stage/step` for an opening, else a request's template or a milestone. */
  readonly key: string
  readonly name: string
  readonly before?: string
  readonly after?: string
}

/**
 * Every date in which two plans differ, the soonest first. A milestone that only repeats a due date or an opening is not
 * named again. Errors: FootprintUnknown.
 */
export const differences = (before: Plan, after: Plan): Difference[] =>
  [
    ...between('opening', before.opens, after.opens),
    ...between('due', before.due, after.due),
    ...between('milestone', daysOfTheirOwn(before), daysOfTheirOwn(after)),
  ].toSorted((one, other) => (dateOf(one) < dateOf(other) ? -1 : dateOf(one) > dateOf(other) ? 1 : 0))

const dateOf = ({ before, after }: Difference): string => after ?? before ?? ''

type Dates = Readonly<Record<string, PlannedDate>>

const between = (kind: Difference['kind'], before: Dates, after: Dates): Difference[] =>
  Object.keys({ ...before, ...after }).flatMap(key => {
    const [had, has] = [before[key], after[key]]
    if (had?.date === has?.date) return []
    return [
      {
        kind,
        key,
        name: (has ?? had)?.name ?? key,
        ...(had === undefined ? {} : { before: had.date }),
        ...(has === undefined ? {} : { after: has.date }),
      },
    ]
  })

const daysOfTheirOwn = ({ footprint, milestones }: Plan): Dates => {
  const own = findFootprint(footprint.key, footprint.version)
    .milestones.filter(one => 'on' in one)
    .map(one => one.key)
  return Object.fromEntries(milestones.filter(one => own.includes(one.key)).map(one => [one.key, one]))
}
