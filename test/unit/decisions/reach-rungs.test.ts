import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { finishStage } from '../../../domain/decisions/finish-stage.ts'
import { reachRungs } from '../../../domain/decisions/reach-rungs.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAnswer, anAsk, answered, at, eastLothian, inStage, opened, requestIn, started } from '../../builders/play.ts'

const letterOut = opened(started(), anAsk())

/** Every change that it takes until no rung is due any more, and the record after it. */
const reached = (
  record: InspectionRecord,
  now: Temporal.Instant,
  before: readonly Change[] = [],
): { record: InspectionRecord; changes: readonly Change[] } => {
  const change = reachRungs(record, eastLothian, now)
  return change === undefined ? { record, changes: before } : reached(applied(record, change), now, [...before, change])
}

const rungsIn = (changes: readonly Change[]) =>
  changes.flatMap(one => one.entries.map(({ about, detail }) => `${about} ${detail?.rung}`))

describe('a rung', () => {
  it('is not reached a second before its time', () => {
    expect(reachRungs(letterOut, eastLothian, at('2023-11-03T08:59:59Z'))).toBeUndefined()
  })

  it('is reached at 09:00 of its working day', () => {
    const { changes } = reached(letterOut, at('2023-11-03T09:00:00Z'))
    expect(rungsIn(changes)).toEqual(['R2 due-5', 'R3 due-5', 'R3a due-5'])
    expect(changes[0]?.notices.map(one => [one.template, one.to])).toEqual([
      ['reminder-before', 'person-cpp-chair'],
      ['reminder-before', 'person-cpp-chair'],
      ['reminder-before', 'person-cpp-chair'],
    ])
  })

  it('is written once, however often it is looked for', () => {
    const { record } = reached(letterOut, at('2023-11-03T09:00:00Z'))
    expect(reachRungs(record, eastLothian, at('2023-11-03T09:00:00Z'))).toBeUndefined()
    expect(reachRungs(record, eastLothian, at('2023-11-03T16:00:00Z'))).toBeUndefined()
  })

  it('is not lost when nobody looked for weeks: all that were missed are written, in order, each once', () => {
    const { record, changes } = reached(letterOut, at('2023-12-20T09:00:00Z'))
    const ofR2 = rungsIn(changes).filter(one => one.startsWith('R2 '))
    expect(ofR2).toEqual(['R2 due-5', 'R2 due-1', 'R2 due+1', 'R2 due+3', 'R2 due+5'])
    expect(requestIn(record, 'R2')).toMatchObject({ rungs: [] })
    const slots = changes.flatMap(one => one.notices.map(notice => notice.slot))
    expect(new Set(slots).size).toBe(slots.length)
  })

  it('is reached for four requests a commit, the rest in the next', () => {
    const { changes } = reached(letterOut, at('2023-12-20T09:00:00Z'))
    expect(changes.map(one => one.requests.length)).toEqual([4, 4])
  })

  it('is not climbed by a request that was answered', () => {
    const named = answered(letterOut, anAnswer('R2', { names: 'person-named' }), at('2023-11-02T09:00:00Z'))
    const { changes } = reached(named, at('2023-11-03T09:00:00Z'))
    expect(rungsIn(changes)).toEqual(['R3 due-5', 'R3a due-5'])
  })

  it('brings the lead a letter to draft in the end, which nobody else sends', () => {
    const { changes } = reached(letterOut, at('2023-11-17T09:00:00Z'))
    const drafts = changes.flatMap(one => one.notices).filter(one => one.template === 'letter-to-draft')
    expect(drafts.map(one => [one.about, one.to, one.alone])).toEqual([
      ['R2', 'person-inspection-lead', true],
      ['R3', 'person-inspection-lead', true],
      ['R3a', 'person-inspection-lead', true],
    ])
  })

  it('is not reached in an inspection that is closed', () => {
    const last: InspectionRecord = { ...inStage(letterOut, 'follow-up'), steps: [] }
    const end = finishStage(last, { stage: 'follow-up', run: 1 }, at('2023-11-02T09:00:00Z'))
    const closed: InspectionRecord = end === undefined ? last : applied(last, end)
    expect(closed.inspection.status).toBe('closed')
    expect(reachRungs(closed, eastLothian, at('2023-12-20T09:00:00Z'))).toBeUndefined()
  })
})

describe('a commit of rungs', () => {
  it('stays within a hundred items, however much was missed', () => {
    const { changes } = reached(letterOut, at('2023-12-20T09:00:00Z'))
    const items = changes.map(one => 1 + one.requests.length + one.notices.length + one.entries.length)
    expect(Math.max(...items)).toBeLessThanOrEqual(100)
  })
})
