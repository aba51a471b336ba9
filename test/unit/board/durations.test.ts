import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { stageDurations } from '../../../domain/board/durations.ts'
import { played } from '../../builders/played.ts'

const durationsAt = (until: string, late: Record<string, number> = {}) => {
  const { record, entries } = played(until, { late })
  return stageDurations(record, entries, Temporal.Instant.from(until))
}
const of = (stage: string, durations: ReturnType<typeof stageDurations>) => durations.find(one => one.stage === stage)

describe('how long stages take', () => {
  const inFieldwork = durationsAt('2026-04-21T10:00:00Z')

  it('is planned against actual, first and last day included', () => {
    expect(of('notification', inFieldwork)).toEqual({
      stage: 'notification',
      name: 'Notification',
      state: 'done',
      plannedDays: 15,
      actualDays: 15,
      daysOver: 0,
    })
  })

  it('is so far, for the stage that runs: it is over time only when its planned days are used up', () => {
    expect(of('fieldwork', inFieldwork)).toMatchObject({ state: 'running', actualDays: 23, daysOver: 0 })
    const late = durationsAt('2026-05-20T10:00:00Z', { evaluation: 30 })
    expect(of('fieldwork', late)).toMatchObject({ state: 'running', plannedDays: 40, actualDays: 52, daysOver: 12 })
  })

  it('is only planned for what is to come', () => {
    expect(of('moderation', inFieldwork)).toEqual({
      stage: 'moderation',
      name: 'Moderation',
      state: 'to-come',
      plannedDays: 40,
    })
  })

  it('ends when the audit says that a stage was finished, which may be after its last answer', () => {
    const { record } = played('2026-04-21T10:00:00Z')
    const later = [{ what: 'stage-finished' as const, about: 'notification', at: '2026-01-29T10:00:00Z' }]
    const durations = stageDurations(record, later, Temporal.Instant.from('2026-04-21T10:00:00Z'))
    expect(of('notification', durations)).toMatchObject({ actualDays: 17, daysOver: 2 })
  })
})
