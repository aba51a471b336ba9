import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { delivered } from '../../../domain/decisions/delivered.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { longestLifeDays } from '../../../domain/decisions/relay-life.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  letterMorning,
  morningOf,
  opened,
  openedOnItsDay,
  requestIn,
  started,
} from '../../builders/play.ts'
import { withRow } from '../footprints/with-row.ts'

const letterOut = opened(started(), anAsk())

const timedOut = (record: InspectionRecord, now: Temporal.Instant, ask = anAsk()) =>
  overdueStep(record, ask, eastLothian, now)

const onceTimedOut = (record: InspectionRecord, now: Temporal.Instant, ask = anAsk()): InspectionRecord => {
  const change = timedOut(record, now, ask)
  return change === undefined ? record : applied(record, change)
}

const accuracy = { stage: 'moderation', step: 'factual-accuracy' } as const

/** The draft for comments was delivered on the day on which it was sent. */
const draftReceived = (): InspectionRecord => {
  const record = openedOnItsDay(accuracy)
  const now = morningOf(record, accuracy)
  const notices = record.notices.map(one => ({ ...one, acceptedAt: now.toString() }))
  const change = delivered(record, { notices, at: now.toString() }, eastLothian, now)
  return change === undefined ? record : applied(record, change)
}

describe('a silence that counts', () => {
  const record = draftReceived()
  const ask = anAsk({ ...accuracy, executionStartedAt: morningOf(record, accuracy) })
  const due = at(requestIn(record, 'R19').due)

  it('closes the factual accuracy check as no comments, at its due time', () => {
    const change = timedOut(record, due, ask)
    expect(change?.requests).toMatchObject([{ key: 'R19', state: 'silent', outcome: 'no-comments' }])
    expect(change?.steps).toMatchObject([{ state: 'closed', outcome: 'no-comments', wakeOwedSince: due.toString() }])
    expect(change?.inspection.counters).toMatchObject({ open: 0, silent: 1 })
  })

  it('is nobody’s question: the lead is not asked, and the reminders stop', () => {
    const change = timedOut(record, due, ask)
    const waiting = record.notices.filter(one => one.about === 'R19' && one.state === 'due').map(one => one.slot)
    expect(waiting).not.toHaveLength(0)
    expect(change?.notices).toEqual([])
    expect(change?.retired.map(one => one.slot)).toEqual(waiting)
  })

  it('does not count a second before', () => {
    expect(timedOut(record, due.subtract({ seconds: 1 }), ask)).toBeUndefined()
  })

  it('does not count when an answer has arrived', () => {
    const comments = answered(record, anAnswer('R19', { outcome: 'comments' }), due.subtract({ seconds: 1 }))
    expect(timedOut(comments, due, ask)).toBeUndefined()
  })

  it('does not count where an answer still waits to be accepted: then the lead is asked', () => {
    const checked = { ...eastLothian, footprint: withRow('R19', { acceptedBy: 'inspection-lead' }) }
    const inTime = due.subtract({ seconds: 1 })
    const waiting = applied(record, submit(record, anAnswer('R19', { outcome: 'comments' }), checked, inTime))
    const change = overdueStep(waiting, ask, checked, due)
    expect(change?.requests).toMatchObject([{ key: 'R19', state: 'submitted' }])
    expect(change?.notices.map(one => one.to)).toEqual(['person-inspection-lead'])
  })
})

describe('any other silence past its long stop', () => {
  const firstStop = at('2023-11-14T17:00:00Z')
  const secondStop = at('2023-11-21T17:00:00Z')

  it('leaves the lead alone until the long stop', () => {
    expect(timedOut(letterOut, firstStop.subtract({ seconds: 1 }))).toBeUndefined()
  })

  it('is put to the lead, alone and at least once', () => {
    const change = timedOut(letterOut, firstStop)
    expect(change?.requests.map(one => [one.template, one.state])).toEqual(
      Array.from({ length: 5 }, () => ['R1', 'overdue']),
    )
    expect(new Set(change?.notices.map(one => one.to))).toEqual(new Set(['person-inspection-lead']))
    expect(change?.notices).toHaveLength(5)
    expect(change?.notices[0]).toMatchObject({ template: 'decision-asked', alone: true, guarantee: 'at-least-once' })
  })

  it('keeps waiting: its step stays open, and it may still be answered', () => {
    const record = onceTimedOut(letterOut, firstStop)
    expect(record.steps).toEqual(letterOut.steps)
    expect(requestIn(answered(record, anAnswer('R1-chief-constable'), firstStop), 'R1-chief-constable').state).toBe(
      'accepted',
    )
  })

  it('is not put to the lead twice at the same time', () => {
    expect(timedOut(onceTimedOut(letterOut, firstStop), firstStop)).toBeUndefined()
  })

  it('is put to the lead again five working days later, then with the service manager', () => {
    const again = timedOut(onceTimedOut(letterOut, firstStop), secondStop)
    const ofOne = again?.notices.filter(one => one.about === 'R1-chief-constable')
    expect(ofOne?.map(one => one.to)).toEqual(['person-inspection-lead', 'person-service-manager'])
    expect(again?.requests[0]).toMatchObject({ state: 'overdue', timesAsked: 2, longStop: '2023-11-28T17:00:00Z' })
  })

  it('is put to the lead as long as nobody decides, each time in a slot of its own', () => {
    const weeks = Array.from({ length: 12 }, (_, n) => n)
    const record = weeks.reduce(
      (before, week) => onceTimedOut(before, firstStop.add({ hours: 24 * 7 * week })),
      letterOut,
    )
    const asked = record.notices.filter(
      one => one.template === 'decision-asked' && one.about === 'R1-cpp-chair' && one.to === 'person-inspection-lead',
    )
    expect(asked.length).toBeGreaterThanOrEqual(10)
    expect(requestIn(record, 'R1-cpp-chair')).toMatchObject({ state: 'overdue', timesAsked: asked.length })
  })

  it('covers an answer that nobody accepts, which stays an answer', () => {
    const named = answered(letterOut, anAnswer('R2', { names: 'person-named' }), at('2023-11-09T10:00:00Z'))
    const change = timedOut(named, at('2023-11-24T17:00:00Z'))
    expect(change?.requests.find(one => one.key === 'R2')).toMatchObject({
      state: 'submitted',
      longStop: '2023-12-04T17:00:00Z',
    })
    expect(change?.notices.map(one => one.about)).toContain('R2')
  })
})

describe('a relay whose wait has timed out', () => {
  const renewal = letterMorning.add({ hours: longestLifeDays * 24 })
  const patient: InspectionRecord = { ...letterOut, requests: [] }

  it('is renewed at the end of its life: the next run is owed', () => {
    expect(timedOut(patient, renewal)?.inspection).toMatchObject({
      run: 2,
      relay: { state: 'owed', since: renewal.toString() },
    })
  })

  it('is not renewed before', () => {
    expect(timedOut(patient, renewal.subtract({ seconds: 1 }))).toBeUndefined()
  })

  it('changes nothing when a later run has taken over', () => {
    const later: InspectionRecord = { ...letterOut, inspection: { ...letterOut.inspection, run: 2 } }
    expect(timedOut(later, renewal)).toBeUndefined()
  })
})
