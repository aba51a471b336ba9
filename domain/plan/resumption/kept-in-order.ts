import type { Footprint } from '../../footprints/schema.ts'
import { dateIn } from '../moves/plan-anew.ts'
import { type InOrder, processOrder } from '../moves/process-order.ts'
import type { Pins } from '../plan-steps.ts'
import type { Plan } from '../schema.ts'

interface Keeping {
  readonly footprint: Footprint
  /** The plan before, and what the footprint gives by itself: what both have in order stays so. */
  readonly before: Plan
  readonly bare: Plan
  /** What may be put on a later day. */
  readonly movable: ReadonlySet<string>
  /** What must not come before the first day: under calendars of now it might. */
  readonly toCome: ReadonlySet<string>
  readonly firstDay: string
  readonly by: string
  readonly planned: (pins: Pins) => Plan
}

/** The pins, and some more: what would come before something that comes first is put on the day of that. */
export const keptInOrder = (keeping: Keeping, given: Pins): Pins => {
  const { movable, by, planned } = keeping
  const pairs = pairsToKeep(keeping).filter(([, then]) => movable.has(then))
  let pins = given
  for (;;) {
    const put = tooEarly(keeping, planned(pins), pairs)
    if (put === undefined) return pins
    const { key, date, reason } = put
    pins = { ...pins, [key]: { date, reason, by } }
  }
}

interface Put {
  readonly key: string
  readonly date: string
  readonly reason: string
}

/** A date that comes too early, and the first day on which it may. */
const tooEarly = ({ toCome, firstDay }: Keeping, plan: Plan, pairs: readonly InOrder[]): Put | undefined => {
  const past = [...toCome].find(key => (dateIn(plan, key) ?? firstDay) < firstDay)
  if (past !== undefined)
    return { key: past, date: firstDay, reason: 'not before the day on which the inspection went on' }
  const [first = '', key = ''] =
    pairs.find(([one, other]) => (dateIn(plan, one) ?? '') > (dateIn(plan, other) ?? '')) ?? []
  const { date, name } = plan.opens[first] ?? plan.due[first] ?? {}
  return date === undefined ? undefined : { key, date, reason: `not before “${name}”, which comes first` }
}

const pairsToKeep = ({ footprint, before, bare }: Keeping): InOrder[] =>
  processOrder(footprint).filter(pair => isInOrder(before, pair) && isInOrder(bare, pair))

const isInOrder = (plan: Plan, [first, then]: InOrder): boolean => {
  const [one, other] = [dateIn(plan, first), dateIn(plan, then)]
  return one !== undefined && other !== undefined && one <= other
}
