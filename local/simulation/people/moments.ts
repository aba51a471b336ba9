import type { Unanswered } from '../../../domain/inspection/request.ts'
import type { Chance } from '../chance/chance.ts'
import type { Faults } from '../faults/faults.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const tickMs = 5 * minuteMs

/** How people answer; what stands here twice is done twice as often. */
const manners = [
  'in-time',
  'in-time',
  'in-time',
  'in-time',
  'in-time',
  'in-time',
  'in-time',
  'in-time',
  'at-once',
  'at-once',
  'at-once',
  'late',
  'late',
  'late',
  'on-the-second',
  'on-the-second',
  'after-weeks',
  'never',
] as const

/** When somebody answers a request that he or she has just looked at, in epoch milliseconds; undefined: never. */
export const answerMoment = (
  chance: Chance,
  faults: Pick<Faults, 'drew' | 'hit'>,
  request: Unanswered,
  nowMs: number,
): number | undefined => {
  const dueMs = Date.parse(request.due)
  const within = (fromMs: number, toMs: number): number =>
    rounded(chance, chance.integer(fromMs, Math.max(fromMs, toMs)))
  switch (chance.pick(manners)) {
    case 'in-time':
      return within(nowMs + minuteMs, dueMs)
    case 'at-once':
      return within(nowMs + minuteMs, nowMs + 2 * hourMs)
    case 'late':
      return within(Math.max(nowMs, dueMs), Math.max(nowMs, dueMs) + 15 * dayMs)
    case 'on-the-second':
      return onTheSecond(chance, faults, request, nowMs) ?? within(nowMs, nowMs + hourMs)
    case 'after-weeks':
      faults.drew('silent-for-a-time')
      return within(nowMs + 20 * dayMs, nowMs + 70 * dayMs)
    case 'never':
      faults.drew('is-silent')
      return undefined
  }
}

const onTheSecond = (
  chance: Chance,
  faults: Pick<Faults, 'drew' | 'hit'>,
  request: Unanswered,
  nowMs: number,
): number | undefined => {
  faults.drew('acts-on-the-second')
  const moments = momentsOf(request).filter(one => one > nowMs)
  const moment = moments[chance.integer(0, moments.length - 1)]
  if (moment === undefined) return undefined
  faults.hit('acts-on-the-second')
  return moment + chance.pick([0, 0, 0, -1, 1, 1000])
}

/** The instants at which something else happens to the request. */
const momentsOf = ({ due, longStop, rungs }: Unanswered): number[] =>
  [due, longStop, ...rungs.map(one => one.at)].map(one => Date.parse(one))

/** One act in four falls on a tick of the sweep. */
const rounded = (chance: Chance, ms: number): number => (chance.happens(0.25) ? Math.ceil(ms / tickMs) * tickMs : ms)

/** When somebody sees to something that is on his or her own table. */
export const soon = (chance: Chance, nowMs: number): number =>
  rounded(chance, nowMs + chance.integer(minuteMs, chance.pick([hourMs, dayMs, 4 * dayMs])))

/** When the lead decides about a silence; undefined: not this time. */
export const decisionMoment = (chance: Chance, nowMs: number): number | undefined =>
  chance.happens(0.25) ? undefined : soon(chance, nowMs)
