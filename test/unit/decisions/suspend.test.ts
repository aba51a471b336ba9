import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { nextWorkingDay, workingDaysBetween } from '../../../domain/calendars/working-days.ts'
import { decideCommand } from '../../../domain/decisions/command.ts'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { reachRungs } from '../../../domain/decisions/reach-rungs.ts'
import { resumeRelay } from '../../../domain/decisions/relays.ts'
import { resume } from '../../../domain/decisions/resume.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { suspend } from '../../../domain/decisions/suspend.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isWaiting, type Waiting } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { anAsk, at, eastLothian, opened, openedOnItsDay, requestIn, started } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const by = 'person-service-manager'
const reason = 'The whole round stops'
const noon = at('2023-12-06T12:00:00Z')
const collecting = (): InspectionRecord => openedOnItsDay({ stage: 'data-collection', step: 'returns' })

const waiting = (record: InspectionRecord): Waiting[] => record.requests.filter(isWaiting)
/** After five in London the day is none that is left. */
const daysLeft = ({ calendar }: Setting, one: Waiting, now: Temporal.Instant): number => {
  const isOver = now.toZonedDateTimeISO('Europe/London').hour >= 17
  const day = londonDate(now).add({ days: isOver ? 1 : 0 })
  return workingDaysBetween(calendar, nextWorkingDay(calendar, day), londonDate(at(one.due)))
}

describe('a suspended inspection', () => {
  const record = suspended(collecting(), noon)

  it('says since when, why, by whom and when it is looked at again', () => {
    expect(record.inspection).toMatchObject({ status: 'suspended', since: noon.toString(), by, reviewOn: '2024-03-05' })
  })

  it('has its relay stopped and fenced off', () => {
    const before = collecting().inspection
    expect(record.inspection).toMatchObject({
      run: before.run + 1,
      stopOwed: { stage: 'data-collection', name: `${before.id}-data-collection-${before.run}` },
    })
    const place = { stage: 'data-collection', step: 'returns', executionStartedAt: noon } as const
    for (const run of [1, 2])
      expect(openStep(record, anAsk({ ...place, run }), eastLothian, noon)).toEqual({ answer: { verdict: 'stop' } })
  })

  it('lets go of whoever waits for its open steps', () => {
    expect(record.steps.map(one => [one.revision, one.wakeOwedSince])).toEqual([[2, noon.toString()]])
  })

  it('has no timer left', () => {
    const later = noon.add({ hours: 24 * 400 })
    expect(waiting(record).flatMap(one => one.rungs)).toEqual([])
    expect(reachRungs(record, eastLothian, later)).toBeUndefined()
    expect(resumeRelay(record, later)).toBeUndefined()
    const ask = anAsk({ stage: 'data-collection', step: 'returns', run: 2, executionStartedAt: noon })
    expect(overdueStep(record, ask, eastLothian, later)).toBeUndefined()
  })

  it('tells everybody who holds a role, once, and sends nothing else', () => {
    const due = record.notices.filter(one => one.state === 'due')
    expect(due.every(one => one.template === 'inspection-suspended')).toBe(true)
    expect(due.map(one => one.to).toSorted()).toEqual([...new Set(Object.values(record.inspection.people))].toSorted())
  })

  it('holds back what had not left, and drops its reminders', () => {
    const others = record.notices.filter(one => one.template !== 'inspection-suspended')
    for (const one of others) expect(one.state).toBe(one.guarantee === 'at-most-once' ? 'retired' : 'held')
    expect(others.length).toBeGreaterThan(0)
  })

  it('refuses what would start a clock, and says what to do first', () => {
    const submit = { do: 'submit', request: 'R5', by: 'person-cpp-chair', reference: 'a' } as const
    expect(() => decideCommand(record, submit, eastLothian, noon)).toThrow(
      /East Lothian is suspended since Wednesday 6 December 2023.*resumed/,
    )
  })

  it('may be handed to somebody else, who is told when it goes on', () => {
    const command = { do: 'name-person', role: 'inspection-lead', person: 'person-new', by } as const
    expect(decideCommand(record, command, eastLothian, noon).notices).toEqual([])
  })

  it.each([
    ['no reason', { reason: ' ' }, /reason/],
    [
      'a review date that is not to come',
      { reviewOn: '2023-12-06' },
      /reviewOn: Wednesday 6 December 2023 is not to come/,
    ],
  ])('is not made with %s', (_, wrong, said) => {
    const command = { reason, reviewOn: '2024-03-01', by, ...wrong }
    expect(() => suspend(collecting(), command, eastLothian, noon)).toThrow(said)
  })

  it('is not suspended twice', () => {
    expect(() => suspend(record, { reason, reviewOn: '2024-05-01', by }, eastLothian, noon)).toThrow(/already/)
  })
})

describe('an inspection that goes on', () => {
  it('leaves every request the working days that it had, wherever, whenever and for however long', () => {
    const areas = ['S12000010', 'S12000023', 'S12000013', 'S12000027', 'S12000049']
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: 0, max: 600 * 24 }),
        (area, afterHours, forHours) => {
          const pinned = { area, footprint: { key: 'B', version: 1 }, allowProvisional: true } as const
          const setting = settingOf(pinned, defaultLibrary)
          const begun = started({ allowProvisional: true }, setting)
          const open = opened(begun, anAsk(), at('2023-10-31T09:00:00Z'), setting)
          const stopped = at('2023-10-31T10:00:00Z').add({ hours: afterHours })
          const again = stopped.add({ hours: forHours })
          const asleep = suspended(open, stopped, setting)
          const after = resumed(asleep, again, setting)
          for (const one of waiting(after)) {
            const before = waiting(open).find(other => other.key === one.key)
            expect(before && daysLeft(setting, before, stopped)).toBe(daysLeft(setting, one, again))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('brings only those reminders that had not come, counted from the new date', () => {
    const climbed = reachRungs(collecting(), eastLothian, noon)
    if (climbed === undefined) throw new Error('R5 has reminders before this day')
    const reminded = applied(collecting(), climbed)
    const record = resumed(suspended(reminded, noon), at('2025-01-15T10:00:00Z'))
    const before = requestIn(reminded, 'R5')
    const after = requestIn(record, 'R5')
    if (!isWaiting(before) || !isWaiting(after)) throw new Error('R5 waits')
    expect(before.rungs.length).toBeGreaterThan(0)
    expect(after.rungs.map(one => one.rung)).toEqual(before.rungs.map(one => one.rung))
    const soonest = after.rungs[0]?.at ?? ''
    expect(soonest > '2025-01-15').toBe(true)
    expect(after.generation).toBe(before.generation + 1)
  })

  it('counts no week of the suspension, and explains that', () => {
    const { plan, inspection } = resumed(suspended(collecting(), noon), at('2024-12-04T10:00:00Z'))
    expect(inspection.suspensions).toEqual([{ from: '2023-12-06', until: '2024-12-04' }])
    expect(plan.weeks).toHaveLength(22)
    const skipped = plan.skippedWeeks.filter(one => one.why.includes('suspended'))
    expect(skipped.at(0)?.monday).toBe('2023-12-04')
    expect(plan.due.R19?.date ?? '').toMatch(/^2025/)
    expect(plan.weeks.filter(one => one.monday > '2023-12-04' && one.monday < '2024-12-02')).toEqual([])
  })

  it('tells everybody concerned once, and releases what still asks for an answer', () => {
    const record = resumed(suspended(collecting(), noon), at('2024-12-04T10:00:00Z'))
    const told = record.notices.filter(one => one.state === 'due' && one.template === 'inspection-resumed')
    expect(new Set(told.map(one => one.to)).size).toBe(told.length)
    expect(record.notices.filter(one => one.state === 'held')).toEqual([])
    const released = record.notices.filter(one => one.state === 'due' && one.template === 'request-opened')
    expect(released.length).toBeGreaterThan(0)
  })

  it('is planned as before when it is resumed on the same day', () => {
    const record = resumed(suspended(collecting(), noon), noon.add({ hours: 2 }))
    const dates = ({ plan }: InspectionRecord) => Object.values(plan.due).map(one => [one.key, one.date])
    expect(dates(record)).toEqual(dates(collecting()))
  })

  it('keeps a limit of the law', () => {
    const record = openedOnItsDay({ stage: 'follow-up', step: 'disposal' })
    const due = requestIn(record, 'disposal').due
    const later = at(due).subtract({ hours: 24 * 100 })
    const after = resumed(suspended(record, later), later.add({ hours: 24 * 50 }))
    expect(requestIn(after, 'disposal').due).toBe(due)
  })

  it('says so where its new dates have no calendar on file, and may rest on a provisional one', () => {
    const record = suspended(collecting(), noon)
    const later = at('2025-01-15T10:00:00Z')
    expect(() => resume(record, { reason, by }, eastLothian, later)).toThrow(/School holidays of East Lothian 2024/)
    expect(resumed(record, later).inspection.allowProvisional).toBe(true)
  })

  it('was suspended', () => {
    expect(() => resume(collecting(), { reason, by }, eastLothian, noon)).toThrow(/only a suspended one/)
  })
})
