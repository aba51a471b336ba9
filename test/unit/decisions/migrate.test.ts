import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { type Command, decideCommand } from '../../../domain/decisions/command.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { at, openedOnItsDay, requestIn, started } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const settingUnder = ({ inspection }: InspectionRecord): Setting =>
  settingOf({ ...inspection, allowProvisional: true }, defaultLibrary)

const done = (record: InspectionRecord, command: Command, now: Temporal.Instant): InspectionRecord =>
  applied(record, decideCommand(record, command, settingUnder(record), now))

const collecting = (): InspectionRecord => ({
  ...openedOnItsDay({ stage: 'data-collection', step: 'returns' }, started({ allowProvisional: true })),
  notices: [],
})

const by = 'person-service-manager'
const over = { do: 'migrate', footprint: { key: 'C', version: 1 }, reason: 'The approach has changed', by } as const
const back = { do: 'undo-migration', reason: 'It has not', by } as const
const [gone, stopped] = [at('2023-11-20T10:00:00Z'), at('2023-11-21T10:00:00Z')]
const [again, later] = [at('2024-11-20T10:00:00Z'), at('2024-11-20T11:00:00Z')]

const standing = (record: InspectionRecord, now: Temporal.Instant) => suspended(record, now, settingUnder(record))
const going = (record: InspectionRecord, now: Temporal.Instant) => resumed(record, now, settingUnder(record))
const dues = (record: InspectionRecord) => ['R4', 'R5'].map(key => requestIn(record, key).due)

describe('an inspection that went over to another footprint, was suspended, and goes back', () => {
  /** What everybody would have if there had been no other footprint at all. */
  const expected = dues(going(standing(collecting(), stopped), again))

  it('leaves everybody the days that they had left', () => {
    expect(dues(done(going(standing(done(collecting(), over, gone), stopped), again), back, later))).toEqual(expected)
  })

  it('does so also where it goes back while it is suspended', () => {
    expect(dues(going(done(standing(done(collecting(), over, gone), stopped), back, again), later))).toEqual(expected)
  })

  it('and where it went over and back while it was suspended', () => {
    const asleep = done(standing(collecting(), stopped), over, stopped.add({ hours: 1 }))
    expect(dues(going(done(asleep, back, again), later))).toEqual(expected)
  })
})

describe('a request that comes back with the footprint that asks it', () => {
  it('is still returned, for the reason that it was', () => {
    const asked = openedOnItsDay(
      { stage: 'fieldwork', step: 'position-statement' },
      started({ allowProvisional: true }),
    )
    const now = at(requestIn(asked, 'R14').openedAt)
    const answers = { do: 'submit', request: 'R14', by: 'person-cpp-chair', reference: 'a' } as const
    const returns = { do: 'return', request: 'R14', by: 'person-inspection-lead', reason: 'A page is missing' } as const
    const there = done(done(done({ ...asked, notices: [] }, answers, now), returns, now), over, now.add({ hours: 1 }))
    expect(requestIn(there, 'R14').state).toBe('withdrawn')
    const here = done(there, back, now.add({ hours: 2 }))
    expect(requestIn(here, 'R14')).toMatchObject({ state: 'returned', reason: 'A page is missing' })
  })
})
