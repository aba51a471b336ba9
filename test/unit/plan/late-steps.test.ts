import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, workingDaysBetween } from '../../../domain/calendars/working-days.ts'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { requestsOf } from '../../../domain/footprints/requests-of.ts'
import { dueOn, opensOn } from '../../../domain/plan/due.ts'
import { eastLothian, started } from '../../builders/play.ts'
import { anyDate } from './any-plan.ts'

const { footprint, calendar } = eastLothian
const { plan } = started()
const day = (text: string) => Temporal.PlainDate.from(text)

const dueOf = (key: string, openedOn: string, iteration = 1, of = plan) =>
  dueOn({ plan: of, template: requestTemplateOf(footprint, key), iteration, openedOn: day(openedOn), calendar })

const opening = (stage: 'publication' | 'follow-up', step: string, today: string) =>
  opensOn({ plan, footprint, stage, step, iteration: 1, today: day(today), calendar, facts: {} })

describe('a request whose step opens late', () => {
  it('keeps the plan’s date as long as its minimum of working days is left', () => {
    expect(dueOf('R14', '2024-02-21')).toEqual(plan.due.R14)
  })

  it('is due later when less is left, and the explanation says so', () => {
    expect(dueOf('R14', '2024-02-22')).toMatchObject({
      date: '2024-02-29',
      why: {
        adjustments: [
          'opened on Thursday 22 February 2024, so it is due on Thursday 29 February 2024: at least 5 working days are left to answer',
        ],
      },
    })
  })

  it('leaves the plan as it was', () => {
    const before = structuredClone(plan)
    dueOf('R14', '2024-04-15')
    expect(plan).toEqual(before)
  })

  it('always leaves whoever is asked the minimum of working days, up to a day on which people work', () => {
    const rows = requestsOf(footprint).filter(one => plan.due[one.key] !== undefined)
    const openings = anyDate('2023-10-31', '2025-06-01').filter(date => isWorkingDay(calendar, date))
    fc.assert(
      fc.property(fc.constantFrom(...rows), openings, fc.constantFrom(1, 2), (template, openedOn, iteration) => {
        const { date } = dueOn({ plan, template, iteration, openedOn, calendar })
        expect(workingDaysBetween(calendar, openedOn, day(date))).toBeGreaterThanOrEqual(template.atLeastWorkingDays)
        expect(isWorkingDay(calendar, day(date))).toBe(true)
      }),
    )
  })
})

describe('a request whose day the plan gives', () => {
  it('is never due before it, whenever its step opens', () => {
    const rows = requestsOf(footprint).filter(one => one.due.kind === 'programme-week')
    fc.assert(
      fc.property(fc.constantFrom(...rows), anyDate('2023-10-31', '2025-06-01'), ({ key }, openedOn) => {
        const planned = plan.due[key]?.date ?? ''
        const { date } = dueOf(key, openedOn.toString())
        expect([planned, date].sort()).toEqual([planned, date])
      }),
    )
  })
})

describe('a request that is counted from its opening', () => {
  it('is due three weeks after the day on which it was really sent out', () => {
    expect(dueOf('R5', '2023-11-20')).toMatchObject({
      date: '2023-12-11',
      why: { from: { what: 'the opening on Monday 20 November 2023' }, counted: '21 days' },
    })
  })

  it('keeps its pinned date', () => {
    const pin = { date: '2023-12-13', reason: 'Agreed at the first meeting.', by: 'person-inspection-lead' }
    const pinned = started({ pins: { R5: pin } }).plan
    expect(dueOf('R5', '2023-11-20', 1, pinned)).toEqual(pinned.due.R5)
  })

  it('has a shorter time when its step comes back: five working days for the draft', () => {
    expect(dueOf('draft', '2024-04-02', 2)).toMatchObject({ date: '2024-04-09', why: { counted: '5 working days' } })
  })
})

describe('a step that its relay reaches', () => {
  it('in time opens on the day of the plan', () => {
    expect(opening('publication', 'publish', '2024-05-01')).toBe('2024-05-07')
  })

  it.each([
    ['2024-05-08', '2024-05-14'],
    ['2024-05-10', '2024-05-14'],
    ['2024-05-13', '2024-05-21'],
    ['2024-12-19', '2024-12-24'],
    ['2024-12-23', '2024-12-31'],
    ['2028-12-20', '2029-01-09'],
  ])('too late for publication, on %s, opens on the Tuesday two working days off at least: %s', (today, opens) => {
    expect(opening('publication', 'publish', today)).toBe(opens)
  })

  it('and that follows the step before opens at once', () => {
    expect(opening('follow-up', 'plan-review', '2024-06-03')).toBe('2024-06-03')
  })
})
