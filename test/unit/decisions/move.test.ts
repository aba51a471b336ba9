import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../domain/calendars/working-days.ts'
import { decideCommand } from '../../../domain/decisions/command.ts'
import { decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { datesChanged, type MoveDate, move, waysToMove } from '../../../domain/decisions/move.ts'
import { isReminder } from '../../../domain/decisions/notify.ts'
import { reachRungs } from '../../../domain/decisions/reach-rungs.ts'
import { Failure } from '../../../domain/failure.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { canBeMoved } from '../../../domain/plan/moves/check-move.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import { ways } from '../../../domain/plan/moves/ways.ts'
import { deadline, londonDate } from '../../../domain/time/london.ts'
import {
  anAsk,
  at,
  eastLothian,
  letterMorning,
  opened,
  openedOnItsDay,
  requestIn,
  started,
} from '../../builders/play.ts'
import { played } from '../../builders/played.ts'

const by = 'person-inspection-lead'
const reason = 'The partnership asked for it'
const noon = at('2023-11-20T12:00:00Z')
const collecting = (): InspectionRecord => openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const notified = (): InspectionRecord => opened(started(), anAsk())
const asked = (overrides: Partial<MoveDate>): MoveDate => ({
  key: 'R4',
  to: '2023-12-12',
  way: 'keep-end',
  reason,
  by,
  ...overrides,
})
const movedOn = (record: InspectionRecord, overrides: Partial<MoveDate>, now = noon): InspectionRecord =>
  applied(record, move(record, asked(overrides), eastLothian, now))
const told = (change: Pick<InspectionRecord | Change, 'notices'>): string[] =>
  change.notices.filter(one => one.template === 'dates-changed' && one.state === 'due').map(one => one.to)

describe('an open request that is moved', () => {
  const change = move(collecting(), asked({}), eastLothian, noon)
  const record = applied(collecting(), change)

  it('keeps the question for more time as long as it asks for more than that', () => {
    const asking = (until: string) => {
      const command = { do: 'ask-more-time', request: 'R4', by: 'person-cpp-chair', until, reason } as const
      return applied(collecting(), decideCommand(collecting(), command, eastLothian, noon))
    }
    expect(requestIn(movedOn(asking('2023-12-20'), {}), 'R4')).toMatchObject({ moreTime: { until: '2023-12-20' } })
    expect(requestIn(movedOn(asking('2023-12-11'), {}), 'R4')).not.toHaveProperty('moreTime')
  })

  it('is due at 17:00 of the new day, with the reminders that go with that day', () => {
    expect(requestIn(record, 'R4')).toMatchObject({ state: 'open', due: '2023-12-12T17:00:00Z', generation: 2 })
    const direct = movedOn(movedOn(collecting(), { to: '2024-01-16' }), { to: '2023-12-12' })
    const rungs = (one: InspectionRecord) => {
      const request = requestIn(one, 'R4')
      return isUnanswered(request) ? request.rungs : []
    }
    expect(
      rungs(record)
        .map(one => one.at)
        .every(instant => instant > noon.toString()),
    ).toBe(true)
    expect(rungs(record)).toEqual(rungs(direct))
    expect(rungs(record)).not.toEqual(rungs(collecting()))
  })

  it('leaves those alone that are not moved with it', () => {
    expect(requestIn(record, 'R5')).toEqual(requestIn(collecting(), 'R5'))
  })

  it('is a decision of somebody with a reason: in the record, in the plan and in its pins', () => {
    expect(change.entries).toMatchObject([
      {
        what: 'date-moved',
        about: 'R4',
        by,
        why: reason,
        detail: { from: '2023-12-08', to: '2023-12-12', way: 'keep-end', plan: 2 },
      },
    ])
    expect(record.inspection.pins.R4).toEqual({ date: '2023-12-12', reason, by })
    expect(record.plan).toMatchObject({
      number: 2,
      due: { R4: { date: '2023-12-12', why: { pinned: { reason, by } } } },
    })
    expect(record.inspection.planNumber).toBe(2)
  })

  it('lets the relay begin anew from the record', () => {
    const { run } = collecting().inspection
    expect(record.inspection).toMatchObject({
      run: run + 1,
      relay: { state: 'owed' },
      stopOwed: { stage: 'data-collection' },
    })
    expect(record.steps).toMatchObject([{ step: 'returns', revision: 2, wakeOwedSince: noon.toString() }])
  })

  it('tells everybody concerned, each once', () => {
    expect(told(change).toSorted()).toEqual(['person-coordinator', 'person-cpp-chair', 'person-inspection-lead'])
    expect(requestIn(record, 'R4').person).toBe('person-cpp-chair')
  })

  it('tells them once, too, when it is moved again before they were told', () => {
    const again = movedOn(record, { to: '2023-12-13' })
    const due = told(again)
    expect(due.length).toBe(new Set(due).size)
    expect(due.toSorted()).toEqual(told(change).toSorted())
  })

  it('has the reminders of the day before retired with it, and nobody else’s', () => {
    const then = at('2023-12-06T09:30:00Z')
    const climbed = reachRungs(collecting(), eastLothian, then)
    if (climbed === undefined) throw new Error('reminders come before the 6th of December')
    const reminded = applied(collecting(), climbed)
    const reminders = (one: InspectionRecord, about: string) =>
      one.notices.filter(notice => isReminder(notice) && notice.state === 'due' && notice.about === about)
    expect([reminders(reminded, 'R4').length, reminders(reminded, 'R5').length].every(n => n > 0)).toBe(true)
    const after = movedOn(reminded, {}, then)
    expect(reminders(after, 'R4')).toEqual([])
    expect(reminders(after, 'R5')).toEqual(reminders(reminded, 'R5'))
  })

  it('goes back to where it was and leaves no pin', () => {
    const back = movedOn(record, { to: '2023-12-08' })
    expect(back.inspection.pins).toEqual({})
    expect({ ...back.plan, number: 1 }).toEqual(collecting().plan)
    expect(requestIn(back, 'R4').due).toBe(requestIn(collecting(), 'R4').due)
  })
})

describe('a request that is asked of several', () => {
  const dues = (record: InspectionRecord) => record.requests.filter(one => one.template === 'R1').map(one => one.due)

  it.each(['R1-cpp-chair', 'R1'])('is moved for all of them by the key %s', key => {
    const change = move(notified(), asked({ key, to: '2023-11-09' }), eastLothian, letterMorning)
    const record = applied(notified(), change)
    expect(dues(record)).toEqual(dues(record).map(() => '2023-11-09T17:00:00Z'))
    expect(dues(record)).toHaveLength(5)
    expect(change.entries[0]).toMatchObject({ about: key, detail: { key: 'R1', from: '2023-11-07' } })
    expect(told(change)).toEqual(expect.arrayContaining(record.requests.map(one => one.person)))
    expect(told(change)).toHaveLength(new Set(told(change)).size)
  })
})

describe('more time that was decided', () => {
  const extended = applied(
    collecting(),
    decideOverdue(
      collecting(),
      { decision: 'extend', request: 'R4', until: '2023-12-20', reason, by },
      eastLothian,
      noon,
    ),
  )

  it.each(ways)('is left alone by %s of a date that comes after it', way => {
    const record = movedOn(extended, { key: 'fieldwork/on-site', to: '2024-03-18', way })
    expect(requestIn(record, 'R4')).toEqual(requestIn(extended, 'R4'))
  })

  it.each(ways)('is not taken back by %s of a date before it that is brought forward', way => {
    const record = movedOn(extended, { key: 'data-collection/surveys', to: '2023-11-22', way })
    expect(requestIn(record, 'R4')).toEqual(requestIn(extended, 'R4'))
  })

  it('goes on with the dates among which it stands when they are put off', () => {
    const record = movedOn(extended, { key: 'data-collection/surveys', to: '2023-12-04', way: 'keep-gaps' })
    expect(requestIn(record, 'R4').due > requestIn(extended, 'R4').due).toBe(true)
  })

  it('is changed only by who moves that request', () => {
    expect(requestIn(movedOn(extended, { to: '2023-12-18' }), 'R4').due).toBe('2023-12-18T17:00:00Z')
  })
})

describe('the three ways side by side', () => {
  it('say each what would be different, which is what the change then does', () => {
    const record = collecting()
    const shown = waysToMove(record, { key: 'fieldwork/on-site', to: '2024-03-18', reason, by }, eastLothian, noon)
    expect(shown.map(one => one.way)).toEqual(ways)
    for (const one of shown) {
      const done = move(record, asked({ key: 'fieldwork/on-site', to: '2024-03-18', way: one.way }), eastLothian, noon)
      expect(one.differences).toEqual(datesChanged(record, done))
      expect(one.differences?.[0]).toMatchObject({ kind: 'opening', before: '2024-03-11', after: '2024-03-18' })
    }
  })

  it('say of a move past publication why only keeping the gaps is open', () => {
    const [gaps, end, compressed] = waysToMove(
      collecting(),
      { key: 'sign-off', to: '2024-05-14', reason, by },
      eastLothian,
      noon,
    )
    expect(gaps?.differences?.find(one => one.key === 'publish')?.after ?? '').toMatch(/^2024-05/)
    for (const one of [end, compressed])
      expect(one?.refused).toMatch(/Tuesday 14 May 2024 lies after it\. Choose keep-gaps/)
  })

  it('say of the publication itself that only keeping the gaps is open', () => {
    const [gaps, end, compressed] = waysToMove(
      collecting(),
      { key: 'publish', to: '2024-05-14', reason, by },
      eastLothian,
      noon,
    )
    expect(gaps?.differences?.map(one => one.key)).toEqual(expect.arrayContaining(['publish', 'R20', 'disposal']))
    for (const one of [end, compressed]) expect(one?.refused).toMatch(/publication itself is moved\. Choose keep-gaps/)
  })
})

describe('whatever is moved in an inspection on its way', () => {
  const days = ['2026-01-14', '2026-01-27', '2026-02-11', '2026-03-04', '2026-03-25', '2026-04-22', '2026-06-10']
  const onTheWay = days.map(day => ({ ...played(`${day}T12:00:00Z`), now: at(`${day}T12:00:00Z`) }))
  const anyMove = fc.tuple(
    fc.constantFrom(...onTheWay),
    fc.nat(),
    fc.integer({ min: -20, max: 42 }),
    fc.constantFrom(...ways),
  )

  const moving = ([{ record, setting, now }, which, by, way]: [
    (typeof onTheWay)[number],
    number,
    number,
    (typeof ways)[number],
  ]) => {
    const today = londonDate(now)
    const keys = standingDates(record, setting.footprint, today).filter(canBeMoved)
    const { key, date } = keys[which % keys.length] ?? { key: '', date: '' }
    let to = Temporal.PlainDate.from(date).add({ days: by })
    while (!isWorkingDay(setting.calendar, to)) to = to.add({ days: 1 })
    try {
      return { record, setting, now, change: move(record, asked({ key, to: to.toString(), way }), setting, now) }
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  const holds = (check: (done: NonNullable<ReturnType<typeof moving>>) => void) =>
    fc.assert(
      fc.property(anyMove, given => {
        const done = moving(given)
        fc.pre(done !== undefined)
        if (done !== undefined) check(done)
      }),
      { numRuns: 40 },
    )

  it('what is over keeps its day and its explanation', () => {
    holds(({ record, setting, now, change }) => {
      const over = standingDates(record, setting.footprint, londonDate(now)).filter(one => one.state === 'over')
      const of = ({ plan }: InspectionRecord) => over.map(({ key }) => plan.opens[key] ?? plan.due[key])
      expect(of(applied(record, change))).toEqual(of(record))
      expect(change.requests.filter(one => !isUnanswered(one))).toEqual([])
    })
  })

  it('every request that changed is due at the end of a working day to come, in its plan as well', () => {
    holds(({ record, setting, now, change }) => {
      const after = applied(record, change)
      for (const one of change.requests) {
        const day = londonDate(Temporal.Instant.from(one.due))
        expect(one.due).toBe(deadline(day).toString())
        expect(isWorkingDay(setting.calendar, day)).toBe(true)
        expect(one.due > now.toString()).toBe(true)
        expect(dateIn(after.plan, one.template)).toBe(day.toString())
      }
    })
  })

  it('no reminder of a day before is left, and nobody is told twice', () => {
    holds(({ record, change }) => {
      const changed = new Set(change.requests.map(one => one.key))
      const due = applied(record, change).notices.filter(one => one.state === 'due')
      expect(due.filter(one => isReminder(one) && changed.has(one.about))).toEqual([])
      expect(told({ notices: change.notices })).toHaveLength(new Set(told(change)).size)
      expect(told(change)).toEqual(expect.arrayContaining(change.requests.map(one => one.person)))
    })
  })
})

describe('a command to move', () => {
  it('is carried out like any other', () => {
    const command = { do: 'move', ...asked({}) } as const
    expect(decideCommand(collecting(), command, eastLothian, noon).plan?.due.R4?.date).toBe('2023-12-12')
  })
})
