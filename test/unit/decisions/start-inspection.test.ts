import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { type StartInspection, startInspection } from '../../../domain/decisions/start-inspection.ts'
import { aStart, eastLothian, letterMorning } from '../../builders/play.ts'

const starting = (overrides: Partial<StartInspection> = {}, setting: Setting = eastLothian) =>
  startInspection(aStart(overrides), setting, letterMorning)

describe('an inspection that starts', () => {
  it('stands in its first stage, with its first relay owed and nothing asked yet', () => {
    const change = starting()
    expect(change.inspection).toMatchObject({
      status: 'running',
      stage: 'notification',
      run: 1,
      relay: { state: 'owed', since: '2023-10-31T09:00:00Z' },
      counters: { open: 0, submitted: 0, accepted: 0, waived: 0, silent: 0 },
    })
    expect([...change.steps, ...change.requests, ...change.notices]).toEqual([])
  })

  it('is pinned to its footprint and version', () => {
    expect(starting().inspection.footprint).toEqual({ key: 'B', version: 1 })
  })

  it('has a plan from its first moment', () => {
    const change = starting()
    expect(change.plan).toMatchObject({ number: 1, letterDate: '2023-10-31', area: 'S12000010' })
    expect(change.entries.map(one => [one.what, one.by])).toEqual([
      ['inspection-started', 'person-coordinator'],
      ['plan-made', 'person-coordinator'],
    ])
  })

  it('keeps the dates that the lead pinned', () => {
    const pins = { publish: { date: '2024-05-14', reason: 'Agreed with the chair.', by: 'person-inspection-lead' } }
    const change = starting({ pins })
    expect(change.inspection.pins).toEqual(pins)
    expect(change.plan?.due.publish?.date).toBe('2024-05-14')
  })
})

describe('the date of the letter', () => {
  it.each([
    ['2023-10-28', 'weekend', '2023-10-30'],
    ['2023-12-25', 'Christmas', '2023-12-27'],
    ['2023-11-30', 'St Andrew', '2023-12-01'],
  ])('%s is no working day, and the next is offered', (letterDate, why, next) => {
    expect(() => starting({ letterDate })).toThrow(
      expect.objectContaining({
        name: 'NotAWorkingDay',
        message: expect.stringContaining(why),
        details: { letterDate, next },
      }),
    )
  })
})

describe('the people of an inspection', () => {
  it('must all be named: every missing role is listed at once, with its title', () => {
    const { 'panel-chair': _chair, 'link-inspector': _link, ...people } = aStart().people
    expect(() => starting({ people })).toThrow(
      expect.objectContaining({
        name: 'RoleMissing',
        message: expect.stringContaining('Chair of the Quality and Consistency Panel'),
        details: { missing: ['panel-chair', 'link-inspector'] },
      }),
    )
  })

  it('need not hold the co-ordinators, whom the partnership names later', () => {
    expect(starting().inspection.people).not.toHaveProperty('inspection-co-ordinator')
  })
})

describe('a second inspection of an area', () => {
  const openForArea = ['east-lothian-2023-01-17']

  it.each([undefined, '', '  '])('is refused without a reason (%j), naming the one that is open', despiteOpen => {
    const reason = despiteOpen === undefined ? {} : { despiteOpen }
    expect(() => starting({ openForArea, ...reason })).toThrow(
      expect.objectContaining({
        name: 'InspectionOpenForArea',
        message: expect.stringContaining('east-lothian-2023-01-17'),
      }),
    )
  })

  it('starts with a reason, which stays in the audit', () => {
    const change = starting({ openForArea, despiteOpen: 'A progress review is all that is left of the other.' })
    expect(change.entries[0]).toMatchObject({ why: 'A progress review is all that is left of the other.' })
  })
})

describe('an area whose school holidays are not on file', () => {
  const settingFor = (allowProvisional: boolean) =>
    settingOf({ area: 'S12000027', footprint: { key: 'C', version: 1 }, allowProvisional }, defaultLibrary)
  const letterDate = '2023-10-31'

  it('starts on no plan: which calendar is missing is said', () => {
    expect(() => starting({ letterDate }, settingFor(false))).toThrow(
      expect.objectContaining({ name: 'CalendarUnknown', message: expect.stringContaining('Shetland') }),
    )
  })

  it('starts provisionally when that is allowed, and the plan says so', () => {
    const { plan } = starting({ letterDate, allowProvisional: true }, settingFor(true))
    expect(plan?.caveats.join(' ')).toContain('Provisional: Shetland')
  })
})
