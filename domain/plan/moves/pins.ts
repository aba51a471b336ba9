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
): Pins => {
  const rows = [...rowsOf(move.footprint).values()].filter(({ key, rule }) =>
    // What counts from something else and only came along was on a day by hand before, and stays so.
    rule.kind === 'programme-week' ? changed.has(key) : together.has(key),
  )
  return rows.reduce((kept, { key, rule }) => {
    const without = Object.fromEntries(Object.entries(kept).filter(([one]) => one !== key))
    // What a programme week gives rests on no other pin.
    const plan = rule.kind === 'programme-week' ? bare : planned(without)
    return dateIn(plan, key) === kept[key]?.date ? without : kept
  }, pins)
}
