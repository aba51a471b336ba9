import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { requestsOf } from '../../../domain/footprints/requests-of.ts'
import { daysAfterMonday } from '../../../domain/plan/day-name.ts'
import { type PlannedDate, plan as planSchema } from '../../../domain/plan/schema.ts'
import { anyFinalPlan, anyPlan, datesOf, type Planned } from './any-plan.ts'

const holdsFor = (plans: fc.Arbitrary<Planned>, check: (one: Planned) => void) =>
  fc.assert(fc.property(plans, check), { numRuns: 150 })

const within = (from: string, date: string, days: number): boolean => {
  const away = Temporal.PlainDate.from(from).until(date).days
  return away >= 0 && away <= days
}

const hasGrounds = ({ why }: PlannedDate): boolean =>
  why.from.what !== '' && why.from.date !== '' && why.counted !== '' && why.source !== ''

describe.each([
  ['on final calendars', anyFinalPlan],
  ['on provisional calendars', anyPlan],
])('whoever reads a plan made %s', (_, plans) => {
  it('finds for every date where counting began, what was counted and on whose word', () => {
    holdsFor(plans, ({ plan }) => {
      expect(datesOf(plan).filter(one => !hasGrounds(one))).toEqual([])
      expect(datesOf(plan).filter(one => one.why.from.date > one.date)).toEqual([])
    })
  })

  it('finds nothing due, and nothing opening, on a day on which nobody works', () => {
    holdsFor(plans, ({ plan, calendar }) => {
      const idle = datesOf(plan).filter(one => !isWorkingDay(calendar, Temporal.PlainDate.from(one.date)))
      expect(idle).toEqual([])
    })
  })

  it('finds every date of a programme week on a weekday of that week', () => {
    holdsFor(plans, ({ plan }) => {
      const astray = datesOf(plan).filter(({ date, why }) => {
        if (why.programmeWeek === undefined) return false
        const monday = plan.weeks[why.programmeWeek - 1]?.monday
        return monday === undefined || !within(monday, date, 4)
      })
      expect(astray).toEqual([])
    })
  })

  it('finds a date moved from its weekday only where the plan says so', () => {
    holdsFor(plans, ({ plan, footprint }) => {
      const silent = requestsOf(footprint).filter(({ key, due }) => {
        const found = plan.due[key]
        if (due.kind !== 'programme-week' || found === undefined) return false
        const meant = daysAfterMonday[due.weekday] + 1
        return Temporal.PlainDate.from(found.date).dayOfWeek !== meant && found.why.adjustments.length === 0
      })
      expect(silent).toEqual([])
    })
  })

  it('finds every week from the first to the last either counted or skipped with a reason, none both', () => {
    holdsFor(plans, ({ plan, footprint }) => {
      const skipped = plan.skippedWeeks.map(one => one.monday)
      const mondays = [...plan.weeks.map(one => one.monday), ...skipped].sort()
      const first = Temporal.PlainDate.from(mondays[0] ?? plan.letterDate)
      expect(mondays).toEqual(mondays.map((_, n) => first.add({ weeks: n }).toString()))
      expect(plan.weeks.map(one => one.number)).toEqual(Array.from({ length: footprint.weeks }, (_, n) => n + 1))
      expect(plan.skippedWeeks.filter(one => one.why === '')).toEqual([])
    })
  })

  it('finds a due date for every request, except those of a way that is not taken yet', () => {
    holdsFor(plans, ({ plan, footprint }) => {
      const always = footprint.stages.flatMap(stage => stage.steps.filter(step => step.onlyIf === undefined))
      const keys = always.flatMap(step => step.requests.map(one => one.key))
      expect(Object.keys(plan.due).sort()).toEqual(keys.sort())
    })
  })

  it('gets a plan that can be stored and read again', () => {
    holdsFor(plans, ({ plan }) => {
      expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    })
  })
})

describe('a plan on final calendars', () => {
  it('rests on nothing provisional', () => {
    holdsFor(anyFinalPlan, ({ plan }) => {
      expect(datesOf(plan).flatMap(one => one.why.provisional)).toEqual([])
      expect(plan.caveats.filter(one => one.startsWith('Provisional'))).toEqual([])
    })
  })
})

describe('a plan on provisional calendars', () => {
  it('says of its last dates everything that they rest on, and the same once for the whole', () => {
    holdsFor(anyPlan, ({ plan, footprint }) => {
      const caveats = plan.caveats.filter(one => one.startsWith('Provisional'))
      const last = datesOf(plan).filter(one => one.why.programmeWeek === footprint.weeks)
      const said = last.map(one => one.why.provisional)
      expect(last).not.toHaveLength(0)
      expect(said).toEqual(said.map(() => caveats.map(one => /^Provisional: (.*)\. Dates after/.exec(one)?.[1])))
    })
  })

  it('says nothing of a date that it does not say for the whole', () => {
    holdsFor(anyPlan, ({ plan }) => {
      const named = new Set(datesOf(plan).flatMap(one => one.why.provisional))
      expect([...named].filter(one => !plan.caveats.some(caveat => caveat.includes(one)))).toEqual([])
    })
  })
})
