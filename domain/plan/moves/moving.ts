import type { Pins } from '../plan-steps.ts'
import type { Plan } from '../schema.ts'
import { checkMove } from './check-move.ts'
import type { Move } from './move.ts'
import { dateIn, planAnew } from './plan-anew.ts'
import type { StandingDate } from './standing-dates.ts'

/** A move that is being worked out: what it may touch, and all dates as they are before it. */
export interface Moving {
  readonly move: Move
  /** What is moved: a step that is due on the day on which it opens is one date, not two. */
  readonly together: ReadonlySet<string>
  /** By key, `2024-05-07`, under the calendar as it is now. */
  readonly before: ReadonlyMap<string, string>
  /** Of these, the dates of open requests that are another than the plan's: somebody decided them. */
  readonly decided: ReadonlyMap<string, string>
  /** What does not follow by itself: dates of a programme week, and pinned ones; never what is over, overdue or of the law. */
  readonly byHand: ReadonlySet<string>
  /** The planned publication, as long as it is to come. */
  readonly end: StandingDate | undefined
  readonly planned: (pins: Pins) => Plan
  /** What the footprint gives by itself. */
  readonly bare: Plan
}

/** The ground on which a move is worked out. Errors: those of checkMove, CalendarUnknown. */
export const moving = (move: Move): Moving => {
  const target = checkMove(move)
  const still = new Set(
    move.standing.filter(one => one.state !== 'to-come' && one.key !== target.key).map(one => one.key),
  )
  const planned = (pins: Pins): Plan => planAnew(move, pins, still)
  const decided = move.standing.filter(one => one.date !== dateIn(move.plan, one.key))
  const anew = planned(move.pins)
  const bare = planned({})
  const standing = move.standing.map(one =>
    decided.includes(one) ? one : { ...one, date: dateIn(anew, one.key) ?? one.date },
  )
  const byHand = standing.filter(one => !still.has(one.key) && movesByHand(one, move.pins))
  const together = new Set([target.key, ...sameDay(standing, target, bare)])
  return {
    move,
    planned,
    bare,
    together,
    before: datesOf(standing),
    decided: datesOf(decided),
    byHand: new Set([...together, ...byHand.map(one => one.key)]),
    end: standing.find(one => one.isPublication && one.kind === 'due' && one.state !== 'over'),
  }
}

const movesByHand = ({ key, rule }: StandingDate, pins: Pins): boolean =>
  rule.statutory !== true && (rule.kind === 'programme-week' || pins[key] !== undefined)

const datesOf = (standing: readonly StandingDate[]): Map<string, string> =>
  new Map(standing.map(one => [one.key, one.date]))

/** Of a step that the footprint has open and due on one day, and has not opened yet, the other dates of that day. */
const sameDay = (standing: readonly StandingDate[], target: StandingDate, bare: Plan): string[] => {
  const ofStep = standing.filter(
    one => one.stage === target.stage && one.step === target.step && one.state === 'to-come',
  )
  const day = ofStep.find(one => one.key === target.key)?.date
  const meant = dateIn(bare, target.key)
  const thatDay = ofStep.filter(one => one.date === day && dateIn(bare, one.key) === meant)
  return thatDay.some(one => one.kind === 'opening') ? thatDay.map(one => one.key) : []
}
