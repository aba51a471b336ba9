import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { areas } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { isWorkingDay, nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { Failure } from '../../../domain/failure.ts'
import { footprints } from '../../../domain/footprints/library.ts'
import { makePlan } from '../../../domain/plan/make-plan.ts'
import { canBeMoved } from '../../../domain/plan/moves/check-move.ts'
import { type Moved, moved } from '../../../domain/plan/moves/moved.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import type { Way } from '../../../domain/plan/moves/ways.ts'
import type { Pins } from '../../../domain/plan/plan-steps.ts'
import type { Plan } from '../../../domain/plan/schema.ts'
import { anyDate } from './any-plan.ts'

/** An inspection whose letter leaves on a day, planned and nothing begun. */
export interface Unbegun {
  readonly setting: Setting
  readonly letterDate: Temporal.PlainDate
  readonly plan: Plan
  readonly pins: Pins
}

export const unbegun = (setting: Setting, letterDate: Temporal.PlainDate): Unbegun => ({
  setting,
  letterDate,
  plan: makePlan({ ...setting, letterDate, number: 1, pins: {} }),
  pins: {},
})

const settings = areas.flatMap(({ code }) =>
  footprints.map(({ key, version }) =>
    settingOf({ area: code, footprint: { key, version }, allowProvisional: true }, defaultLibrary),
  ),
)

/** An inspection in any area with any footprint, provisional where calendars are missing; its dates are within 2019 to 2029. */
export const anyUnbegun: fc.Arbitrary<Unbegun> = fc
  .tuple(fc.constantFrom(...settings), anyDate('2019-01-03', '2025-06-30'))
  .filter(([{ calendar }, date]) => isWorkingDay(calendar, date))
  .map(([setting, date]) => unbegun(setting, date))

export interface Asked {
  readonly key: string
  readonly to: Temporal.PlainDate
  readonly way: Way
}

/** What can be moved of it. */
export const movableKeys = ({ setting, plan, letterDate }: Unbegun): string[] =>
  standingDates({ plan, steps: [], requests: [], inspection: { stage: 'notification' } }, setting.footprint, letterDate)
    .filter(canBeMoved)
    .map(one => one.key)

/** The move of a date of it, on the day of its letter. */
export const movedTo = (one: Unbegun, asked: Asked): Moved & Unbegun => {
  const { setting, plan, pins, letterDate } = one
  const standing = standingDates(
    { plan, steps: [], requests: [], inspection: { stage: 'notification' } },
    setting.footprint,
    letterDate,
  )
  const why = { reason: 'The chair is away.', by: 'person-inspection-lead' }
  return { ...one, ...moved({ ...setting, ...asked, ...why, plan, pins, facts: {}, standing, today: letterDate }) }
}

/** The same, or undefined where the move is refused. */
export const movedIfAllowed = (one: Unbegun, asked: Asked): (Moved & Unbegun) | undefined => {
  try {
    return movedTo(one, asked)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

type AnyMove = fc.Arbitrary<{ readonly one: Unbegun; readonly asked: Asked }>

/** An inspection and a move of one of its dates by up to six weeks, to a working day. */
export const anyMove = (...ways: Way[]): AnyMove => anyMoveBy({ min: -42, max: 42 }, ...ways)

/** The same by so many days, to the next working day. */
export const anyMoveBy = (span: { readonly min: number; readonly max: number }, ...ways: Way[]): AnyMove =>
  fc.tuple(anyUnbegun, fc.nat(), fc.integer(span), fc.constantFrom(...ways)).map(([one, which, days, way]) => {
    const keys = movableKeys(one)
    const key = keys[which % keys.length] ?? ''
    const from = Temporal.PlainDate.from(dateIn(one.plan, key) ?? '')
    const to = nextWorkingDay(one.setting.calendar, from.add({ days }))
    const said = `${one.plan.area} ${one.setting.footprint.key} ${one.letterDate}: ${key} from ${from} to ${to}, ${way}`
    return { one, asked: { key, to, way }, [fc.toStringMethod]: () => said }
  })

/** Openings and due dates by key. */
export const datesByKey = ({ opens, due }: Plan): Record<string, string> =>
  Object.fromEntries([...Object.values(opens), ...Object.values(due)].map(({ key, date }) => [key, date]))
