import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findArea } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { type Command, decideCommand } from '../../../domain/decisions/command.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isWaiting } from '../../../domain/inspection/request.ts'
import { dateIn } from '../../../domain/plan/moves/plan-anew.ts'
import { anAsk, at, opened, openedOnItsDay, requestIn, started } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const settingIn = (area: string) =>
  settingOf({ area: findArea(area).code, footprint: { key: 'B', version: 1 }, allowProvisional: true }, defaultLibrary)
const setting = settingIn('East Lothian')

const open = (stage: 'data-collection' | 'fieldwork' | 'moderation', step: string): InspectionRecord => ({
  ...openedOnItsDay({ stage, step }, started({ allowProvisional: true })),
  notices: [],
})

const done = (record: InspectionRecord, command: Command, now: Temporal.Instant): InspectionRecord =>
  applied(record, decideCommand(record, command, setting, now))

const onward = (record: InspectionRecord, from: string, until: string): InspectionRecord =>
  resumed(suspended(record, at(from), setting), at(until), setting)

const onSite = {
  do: 'move',
  key: 'fieldwork/on-site',
  way: 'keep-gaps',
  reason: 'The building is shut',
  by: 'person-inspection-lead',
} as const

const days = ({ plan }: InspectionRecord, ...keys: string[]) => keys.map(key => dateIn(plan, key))

describe('dates that somebody gave, once the inspection goes on', () => {
  it('go on with the rest of the programme, in their order and on their weekdays', () => {
    const moved = done(open('fieldwork', 'timetable'), { ...onSite, to: '2024-03-18' }, at('2024-03-05T12:00:00Z'))
    const record = onward(moved, '2024-03-06T10:00:00Z', '2025-04-10T10:00:00Z')
    expect(days(record, 'fieldwork/on-site', 'on-site', 'draft', 'panel', 'publish', 'R20')).toEqual([
      // The Monday is a bank holiday.
      ...['2025-05-06', '2025-05-09', '2025-05-21', '2025-05-23', '2025-06-17', '2025-07-29'],
    ])
  })

  it('also go on when they were given at the start', () => {
    const pin = { date: '2024-05-14', reason: 'The minister speaks', by: 'person-lead' }
    const pins = { publish: pin, 'publication/publish': pin }
    const record = onward(
      { ...started({ allowProvisional: true, pins }), notices: [] },
      '2023-11-06T10:00:00Z',
      '2024-11-11T10:00:00Z',
    )
    expect(days(record, 'publication/publish', 'publish')).toEqual(['2025-05-20', '2025-05-20'])
    expect(record.plan.due.publish?.why.pinned?.reason).toBe('The minister speaks')
    expect((dateIn(record.plan, 'R20') ?? '') > '2025-05-20').toBe(true)
  })

  it('are no longer kept where the footprint gives the same', () => {
    const record = onward(open('data-collection', 'returns'), '2023-12-01T10:00:00Z', '2023-12-01T12:00:00Z')
    expect(record.inspection.pins).toEqual({})
    expect(days(record, 'R5', 'R6', 'publish')).toEqual(['2023-12-06', '2023-12-22', '2024-05-07'])
  })
})

describe('a suspension that begins within a week', () => {
  const collapsed = (from: string, until: string) => onward(open('moderation', 'discussion-3'), from, until)

  it('puts nothing that was to come before it', () => {
    expect(days(collapsed('2024-03-21T08:00:00Z', '2025-02-06T10:00:00Z'), 'moderation/draft', 'draft')).toEqual([
      '2025-02-06',
      '2025-02-18',
    ])
    expect(days(collapsed('2024-03-28T08:00:00Z', '2025-02-06T10:00:00Z'), 'panel')).toEqual(['2025-02-06'])
  })

  it('nor does a calendar that has fewer holidays than the one of before', () => {
    const another = { name: 'Other', firstDayOff: '2023-11-13', lastDayOff: '2023-11-17' }
    const schoolYears = defaultLibrary.schoolYears.map(one => ({ ...one, holidays: [...one.holidays, another] }))
    const pinned = { area: 'S12000010', footprint: { key: 'B', version: 1 }, allowProvisional: true } as const
    const begun = started({ allowProvisional: true }, settingOf(pinned, { ...defaultLibrary, schoolYears }))
    const before = openedOnItsDay({ stage: 'fieldwork', step: 'timetable' }, begun)
    expect(days(before, 'fieldwork/on-site', 'on-site')).toEqual(['2024-03-18', '2024-03-22'])
    const record = onward(before, '2024-03-13T10:00:00Z', '2024-03-13T12:00:00Z')
    // By the calendar of now the visit begins on the eleventh; but it comes after the timetable, which is open until the fifteenth.
    expect(days(record, 'R16', 'fieldwork/on-site', 'on-site')).toEqual(['2024-03-15', '2024-03-15', '2024-03-15'])
  })

  it('and leaves what is over where it was', () => {
    const record = collapsed('2024-03-18T08:00:00Z', '2024-03-21T10:00:00Z')
    expect(days(record, 'moderation/discussion-3', 'moderation/draft')).toEqual(['2024-03-18', '2024-03-28'])
  })
})

describe('an inspection that goes on after five in the afternoon', () => {
  it('makes nobody late at once', () => {
    const record = onward(open('data-collection', 'returns'), '2023-12-06T08:00:00Z', '2024-01-15T18:00:00Z')
    expect(requestIn(record, 'R5').due).toBe('2024-01-16T17:00:00Z')
  })

  it('counts no silence at once', () => {
    const asked = open('moderation', 'factual-accuracy')
    const received = {
      ...asked,
      requests: asked.requests.map(one => (isWaiting(one) ? { ...one, awaitsReceipt: undefined } : one)),
    }
    const evening = at('2024-06-03T16:30:00Z')
    const record = onward(received, '2024-04-12T08:00:00Z', evening.toString())
    const ask = anAsk({ stage: 'moderation', step: 'factual-accuracy', run: record.inspection.run })
    expect(
      overdueStep(record, { ...ask, executionStartedAt: evening }, setting, evening.add({ minutes: 1 })),
    ).toBeUndefined()
    expect(requestIn(record, 'R19').due).toBe('2024-06-04T16:00:00Z')
  })

  it('takes no day that was over already when it stopped', () => {
    const record = onward(open('data-collection', 'returns'), '2023-12-05T17:30:00Z', '2023-12-06T08:00:00Z')
    expect(record.inspection.suspensions).toEqual([{ from: '2023-12-06', until: '2023-12-06' }])
    expect(requestIn(record, 'R5').due).toBe('2023-12-06T17:00:00Z')
  })
})

describe('around special days', () => {
  const oneDayLeft = (area: string, letterDate: string, until: string) => {
    const there = settingIn(area)
    const begun = started({ allowProvisional: true, letterDate }, there)
    const nine = at(`${letterDate}T09:00:00Z`)
    const asked = { ...opened(begun, anAsk({ executionStartedAt: nine }), nine, there), notices: [] }
    const due = at(requestIn(asked, 'R1-cpp-chair').due)
    const stopped = suspended(asked, due.subtract({ hours: 30 }), there)
    return requestIn(resumed(stopped, at(until), there), 'R1-cpp-chair').due
  }

  it.each([
    [
      'on New Year’s Day that is a Saturday, with Monday and Tuesday instead',
      '2022-01-01T10:00:00Z',
      '2022-01-06T17:00:00Z',
    ],
    [
      'on Christmas Day that is a Saturday, with Monday and Tuesday instead',
      '2021-12-25T10:00:00Z',
      '2021-12-30T17:00:00Z',
    ],
    ['on 2 January', '2024-01-02T10:00:00Z', '2024-01-04T17:00:00Z'],
    ['on 28 February of a leap year', '2024-02-28T10:00:00Z', '2024-02-29T17:00:00Z'],
    ['on 29 February', '2024-02-29T10:00:00Z', '2024-03-01T17:00:00Z'],
    ['in the night in which the clocks go forward', '2024-03-31T00:30:00Z', '2024-04-02T16:00:00Z'],
    ['in the night in which the clocks go back', '2024-10-27T00:30:00Z', '2024-10-29T17:00:00Z'],
    [
      'at half past five of a summer day, which is half past four elsewhere',
      '2024-06-03T16:30:00Z',
      '2024-06-05T16:00:00Z',
    ],
  ])('who had a day left has one when it goes on %s', (_, until, due) => {
    expect(oneDayLeft('Na h-Eileanan Siar', '2021-11-02', until)).toBe(due)
  })
})

describe('what had not left when the inspection was suspended', () => {
  it('is outdone by the message that it goes on: everybody hears once, and what is true', () => {
    const moved = done(open('data-collection', 'returns'), { ...onSite, to: '2024-03-18' }, at('2023-11-20T18:00:00Z'))
    const record = onward(moved, '2023-11-20T18:05:00Z', '2024-11-20T10:00:00Z')
    const due = record.notices.filter(one => one.state === 'due')
    expect(due.map(one => one.template).filter(one => one === 'dates-changed')).toEqual([])
    expect(new Set(due.map(one => one.to)).size).toBe(due.length)
  })

  it('neither is a going on that was suspended again before anybody heard of it', () => {
    const once = onward(open('data-collection', 'returns'), '2023-11-20T18:00:00Z', '2024-01-20T18:00:00Z')
    const twice = onward(once, '2024-01-21T10:00:00Z', '2024-03-20T10:00:00Z')
    const told = twice.notices.filter(one => one.state === 'due' && one.to === 'person-inspection-lead')
    expect(told.map(one => one.template)).toEqual(['inspection-resumed'])
  })
})

describe('what is kept through a suspension', () => {
  it('the end that an old relay is owed', () => {
    const asleep = suspended(open('data-collection', 'returns'), at('2023-11-20T10:00:00Z'), setting)
    const owed = asleep.inspection.stopOwed
    const now = at('2023-11-20T10:00:01Z')
    expect(owed?.name).toMatch(/-1$/)
    expect(resumed(asleep, now, setting).inspection.stopOwed).toEqual(owed)
    expect(cancel(asleep, { reason: 'No money', by: 'person-manager' }, setting, now).inspection.stopOwed).toEqual(owed)
  })

  it('no end is owed to a relay that never began', () => {
    const { stopOwed: _performed, ...inspection } = suspended(
      open('data-collection', 'returns'),
      at('2023-11-20T10:00:00Z'),
      setting,
    ).inspection
    const asleep = { ...suspended(open('data-collection', 'returns'), at('2023-11-20T10:00:00Z'), setting), inspection }
    expect(resumed(asleep, at('2024-11-20T10:00:00Z'), setting).inspection.stopOwed).toBeUndefined()
  })

  it('how much more time somebody asks for', () => {
    const asks = {
      do: 'ask-more-time',
      request: 'R5',
      until: '2023-12-13',
      reason: 'Ill',
      by: 'person-cpp-chair',
    } as const
    const asking = done(open('data-collection', 'returns'), asks, at('2023-11-20T10:00:00Z'))
    const record = onward(asking, '2023-11-21T10:00:00Z', '2024-11-20T10:00:00Z')
    // Five working days after the due date, as before.
    expect(requestIn(record, 'R5').due).toBe('2024-12-05T17:00:00Z')
    expect(requestIn(record, 'R5')).toMatchObject({ moreTime: { until: '2024-12-12' } })
  })
})
