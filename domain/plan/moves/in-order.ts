import { Failure } from '../../failure.ts'
import { dayNamed } from '../day-name.ts'
import { pastTheEnd } from './check-end.ts'
import type { Moving } from './moving.ts'
import { pinsFor } from './pins.ts'
import { dateIn } from './plan-anew.ts'
import { type InOrder, processOrder } from './process-order.ts'

/**
 * The moved dates in the order of the process: what would come before something that comes first is put on that day. Gaps that
 * are kept are not touched. Errors: InputInvalid (a date would come too early, or after one that does not move with it, or the
 * publication would move).
 */
export const inOrder = (moving: Moving, dates: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const { move, together, end } = moving
  const pairs = pairsToKeep(moving)
  const put = new Map(dates)
  for (;;) {
    const now = datesWith(moving, put)
    const broken = pairs.find(([first, then]) => isBroken(moving, now, put, first, then))
    if (broken === undefined) return put
    const [first, then] = broken
    if (!moving.byHand.has(then)) throw tooLate(moving, broken, now)
    const day = now(first)
    if (day === undefined || move.way === 'keep-gaps' || together.has(then)) throw tooEarly(moving, broken)
    if (end !== undefined && then === end.key) throw pastTheEnd(moving, then)
    put.set(then, day)
  }
}

type DateOf = (key: string) => string | undefined

/** Every date as it is with some of them moved. */
const datesWith = (moving: Moving, put: ReadonlyMap<string, string>): DateOf => {
  const plan = moving.planned(pinsFor(moving, put))
  return key => put.get(key) ?? moving.decided.get(key) ?? dateIn(plan, key)
}

const isBroken = (
  { move, before, byHand }: Moving,
  now: DateOf,
  put: ReadonlyMap<string, string>,
  first: string,
  then: string,
) => {
  const [one, other] = [now(first), now(then)]
  if (one === undefined || other === undefined || one <= other) return false
  if (!byHand.has(then)) return put.has(first)
  return move.way !== 'keep-gaps' || (!put.has(first) && one === before.get(first) && put.has(then))
}

/** Those that the footprint alone has in order, and that are in order now; of the rest nobody has to keep it. */
const pairsToKeep = ({ move, before, bare }: Moving): InOrder[] => {
  const over = new Set(move.standing.filter(one => one.state === 'over').map(one => one.key))
  return processOrder(move.footprint).filter(
    ([first, then]) =>
      !over.has(first) &&
      isInOrder(dateIn(bare, first), dateIn(bare, then)) &&
      isInOrder(before.get(first), before.get(then)),
  )
}

const isInOrder = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one <= other

const tooEarly = ({ move, before }: Moving, [first, then]: InOrder): Failure =>
  new Failure(
    'InputInvalid',
    `to: “${nameOf(move, then)}” would come before “${nameOf(move, first)}” (${onDay(before.get(first))}), which comes first. Choose a day after that, or move that first.`,
    { details: { first, then } },
  )

const tooLate = ({ move }: Moving, [first, then]: InOrder, now: DateOf): Failure =>
  new Failure(
    'InputInvalid',
    `to: “${nameOf(move, first)}” would come after “${nameOf(move, then)}” (${onDay(now(then))}), which does not move with it. Choose a day before that.`,
    { details: { first, then } },
  )

const onDay = (date: string | undefined): string => (date === undefined ? 'not planned' : dayNamed(date))

const nameOf = ({ standing }: Moving['move'], key: string): string => standing.find(one => one.key === key)?.name ?? key
