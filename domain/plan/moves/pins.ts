import type { DateRule } from '../../footprints/date-rule.ts'
import type { Footprint } from '../../footprints/schema.ts'
import type { Pins } from '../plan-steps.ts'
import type { Moving } from './moving.ts'
import { dateIn } from './plan-anew.ts'
import { rowsOf } from './rows.ts'

/** The pins once dates have moved: the one that was moved with its reason, and each that came along. */
export const pinsFor = ({ move, together }: Moving, dates: ReadonlyMap<string, string>): Pins => {
  const { pins, standing, key, reason, by } = move
  const name = standing.find(one => one.key === key)?.name ?? key
  const along = `moved along with “${name}”: ${reason}`
  const added = [...dates].map(([one, date]) => [one, { date, reason: together.has(one) ? reason : along, by }])
  return { ...pins, ...Object.fromEntries(added) }
}

/**
 * The pins without those among `changed` that say what the plan says without them, so that a date moved there and back leaves
 * nothing behind.
 */
export const withoutIdle = (
  { move, together, bare, planned }: Moving,
  pins: Pins,
  changed: ReadonlySet<string>,
): Pins =>
  withoutIdlePins({ footprint: move.footprint, bare, planned }, pins, (key, { kind }) =>
    // What counts from something else and only came along was on a day by hand before, and stays so.
    kind === 'programme-week' ? changed.has(key) : together.has(key),
  )

/** The pins without those among the chosen ones that say what the plan says without them. */
export const withoutIdlePins = (
  { footprint, bare, planned }: Pick<Moving, 'bare' | 'planned'> & { readonly footprint: Footprint },
  pins: Pins,
  chosen: (key: string, rule: DateRule) => boolean,
): Pins =>
  [...rowsOf(footprint).values()]
    .filter(({ key, rule }) => pins[key] !== undefined && chosen(key, rule))
    .reduce((kept, { key, rule }) => {
      const without = Object.fromEntries(Object.entries(kept).filter(([one]) => one !== key))
      // What a programme week gives rests on no other pin.
      const plan = rule.kind === 'programme-week' ? bare : planned(without)
      return dateIn(plan, key) === kept[key]?.date ? without : kept
    }, pins)
