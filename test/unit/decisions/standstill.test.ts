import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { AreaCalendar } from '../../../domain/calendars/resolve.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isWaiting, type Waiting } from '../../../domain/inspection/request.ts'
import { dayName } from '../../../domain/plan/day-name.ts'
import { makePlan } from '../../../domain/plan/make-plan.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { type InOrder, processOrder } from '../../../domain/plan/moves/process-order.ts'
import { type Row, rowsOf } from '../../../domain/plan/moves/rows.ts'
import { standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import { weekOf } from '../../../domain/plan/week-of.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { datesByKey } from '../plan/any-move.ts'
import { anyStandstill, type Standstill } from './any-standstill.ts'

/** As they come: to make a failing inspection smaller takes longer than to read it. */
const runs = { numRuns: 10, endOnFailure: true } as const

const instant = (text: string) => Temporal.Instant.from(text)
const fiveOClock = (day: Temporal.PlainDate) =>
  day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '17:00' }).toInstant()

const missing = (key: string): never => {
  throw new Error(`no date of ${key}`)
}

/** How many ends of a working day lie after one instant up to and including another; negative when the other is earlier. */
const endsBetween = (calendar: AreaCalendar, from: Temporal.Instant, to: Temporal.Instant): number => {
  if (Temporal.Instant.compare(to, from) < 0) return -endsBetween(calendar, to, from)
  const isBetween = (day: Temporal.PlainDate): boolean =>
    Temporal.Instant.compare(fiveOClock(day), from) > 0 && Temporal.Instant.compare(fiveOClock(day), to) <= 0
  const days = londonDate(from).until(londonDate(to)).days
  return Array.from({ length: days + 1 }, (_, n) => londonDate(from).add({ days: n })).filter(
    day => calendar.workingDay(day).working && isBetween(day),
  ).length
}

const waiting = ({ requests }: InspectionRecord): Waiting[] => requests.filter(isWaiting)
const ofLaw = ({ setting }: Standstill, { template }: Waiting): boolean =>
  rowsOf(setting.footprint).get(template)?.rule.statutory === true

/** What was to come when it stopped: neither over nor past, and no limit of the law. */
const toCome = ({ before, setting, stopped }: Standstill): { readonly row: Row; readonly date: string }[] =>
  standingDates(before, setting.footprint, londonDate(stopped)).flatMap(one => {
    const planned = dateIn(before.plan, one.key) ?? ''
    const end = fiveOClock(Temporal.PlainDate.from(planned))
    const isPast = Temporal.Instant.compare(end, stopped) <= 0
    return one.state === 'over' || isPast || one.rule.statutory ? [] : [{ row: one, date: planned }]
  })

/** What two dates keep their order: those that were in order, and that the footprint alone has in order before and after. */
const inOrder = ({ before, after, setting, settingThen }: Standstill): InOrder[] => {
  const { letterDate, suspensions } = after.inspection
  const bare = makePlan({ ...setting, letterDate, number: 1, pins: {} })
  const bareThen = makePlan({ ...settingThen, letterDate, number: 1, pins: {}, suspensions })
  return processOrder(setting.footprint).filter(([first, then]) =>
    [before.plan, bare, bareThen].every(plan => (dateIn(plan, first) ?? '?') <= (dateIn(plan, then) ?? '')),
  )
}

const isOpen = ({ before }: Standstill, key: string): boolean =>
  before.requests.some(one => one.template === key && isWaiting(one))

describe.each([
  ['by the calendar of before', false],
  ['by a calendar that was published meanwhile', true],
])('whoever was asked, once the inspection goes on %s', (_, newCalendar) => {
  const any = anyStandstill({ moves: 1, acts: 3, newCalendar })

  it('has as many ends of working days before the due time and the long stop as before, in whatever state', () => {
    fc.assert(
      fc.property(any, one => {
        const { before, after, setting, settingThen, stopped, again } = one
        for (const had of waiting(before).filter(other => !ofLaw(one, other))) {
          const has = waiting(after).find(other => other.key === had.key)
          for (const limit of ['due', 'longStop'] as const) {
            const left = endsBetween(setting.calendar, stopped, instant(had[limit]))
            expect(has && endsBetween(settingThen.calendar, again, instant(has[limit]))).toBe(left)
          }
        }
      }),
      runs,
    )
  })

  it('is late only if he or she was late before', () => {
    fc.assert(
      fc.property(any, ({ before, after, stopped, again }) => {
        for (const had of waiting(before)) {
          const has = waiting(after).find(one => one.key === had.key)
          const wasInTime = Temporal.Instant.compare(instant(had.due), stopped) > 0
          if (wasInTime) expect(Temporal.Instant.compare(instant(has?.due ?? ''), again)).toBe(1)
        }
      }),
      runs,
    )
  })
})

describe.each([
  ['that nobody moved', 0, false],
  ['that were moved', 2, false],
  ['that were moved, by a calendar published meanwhile', 2, true],
])('dates to come %s, once the inspection goes on', (_, moves, newCalendar) => {
  const any = anyStandstill({ moves, newCalendar })

  it('lie on the day of the resumption or later', () => {
    fc.assert(
      fc.property(any, one => {
        for (const { row } of toCome(one)) {
          const end = fiveOClock(Temporal.PlainDate.from(dateIn(one.after.plan, row.key) ?? ''))
          expect([row.key, Temporal.Instant.compare(end, one.again)]).toEqual([row.key, 1])
        }
      }),
      runs,
    )
  })

  it('are in the order of the process wherever they were', () => {
    fc.assert(
      fc.property(any, one => {
        const has = datesByKey(one.after.plan)
        const byHand = toCome(one).filter(
          ({ row }) =>
            (row.rule.kind === 'programme-week' || one.after.inspection.pins[row.key]) && !isOpen(one, row.key),
        )
        for (const [first, then] of inOrder(one)) {
          if (!byHand.some(({ row }) => row.key === then)) continue
          expect([first, then, (has[first] ?? '') <= (has[then] ?? '')]).toEqual([first, then, true])
        }
      }),
      runs,
    )
  })

  it('say why they are where they are', () => {
    fc.assert(
      fc.property(any, one => {
        const { plan, inspection, requests } = one.after
        for (const { row } of toCome(one)) {
          const { date, why } = plan.opens[row.key] ?? plan.due[row.key] ?? missing(row.key)
          const said = [why.counted, ...why.adjustments].some(text =>
            text.endsWith(dayName(Temporal.PlainDate.from(date))),
          )
          if (why.pinned !== undefined) expect(inspection.pins[row.key]).toEqual({ date, ...why.pinned })
          else if (row.rule.kind === 'programme-week') expect([row.key, said]).toEqual([row.key, true])
          else expect(why.from.date <= date).toBe(true)
        }
        for (const { due, why } of requests.filter(isWaiting))
          if (why !== undefined) expect(why.date).toBe(londonDate(instant(due)).toString())
      }),
      runs,
    )
  })

  it('leave what was over or past as it was, to the letter', () => {
    fc.assert(
      fc.property(any, one => {
        const coming = new Set([
          ...toCome(one).map(({ row }) => row.key),
          ...waiting(one.before).map(({ template }) => template),
        ])
        for (const [key, planned] of Object.entries({ ...one.before.plan.opens, ...one.before.plan.due })) {
          const isLaw = rowsOf(one.setting.footprint).get(key)?.rule.statutory === true
          if (coming.has(key) || isLaw) continue
          expect({ ...one.after.plan.opens, ...one.after.plan.due }[key]).toEqual(planned)
        }
      }),
      runs,
    )
  })
})

it('a day that somebody gave stays on its weekday of its programme week, if people work then', () => {
  fc.assert(
    fc.property(anyStandstill({ moves: 2 }), one => {
      const { before, after, setting } = one
      for (const { row, date } of toCome(one)) {
        const [had, has] = [before.inspection.pins[row.key], after.inspection.pins[row.key]]
        const week = weekOf(before.plan, date)
        if (had === undefined || week === undefined || row.stage === 'follow-up' || isOpen(one, row.key)) continue
        const monday = after.plan.weeks.find(({ number }) => number === week)?.monday ?? ''
        const day = Temporal.PlainDate.from(monday).add({ days: Temporal.PlainDate.from(date).dayOfWeek - 1 })
        const isOn =
          setting.calendar.workingDay(day).working && Temporal.Instant.compare(fiveOClock(day), one.again) > 0
        const wasPut = has?.reason.startsWith('not before') === true
        if (isOn && !wasPut) expect([row.key, dateIn(after.plan, row.key)]).toEqual([row.key, day.toString()])
      }
    }),
    runs,
  )
})
