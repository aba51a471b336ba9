import { describe, expect, it } from 'vitest'
import { accept } from '../../../domain/decisions/accept.ts'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  accepted,
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  opened,
  openedOnItsDay,
  started,
} from '../../builders/play.ts'

const tenth = at('2023-11-10T10:00:00Z')
const letterOut = opened(started(), anAsk())
const named = answered(letterOut, anAnswer('R2', { names: 'person-named' }), tenth)

const accepting = (record: InspectionRecord, request = 'R2') =>
  accept(record, { request, by: 'person-coordinator' }, eastLothian, tenth)

describe('an accepted answer', () => {
  it('keeps who accepted it and when', () => {
    expect(accepting(named).requests).toMatchObject([
      { key: 'R2', state: 'accepted', acceptedBy: 'person-coordinator', acceptedAt: '2023-11-10T10:00:00Z' },
    ])
  })

  it('fills the role that it names, so that later requests go to the person named', () => {
    const after = accepted(named, 'R2', tenth)
    expect(after.inspection.people['inspection-co-ordinator']).toBe('person-named')
    const returns = opened(
      { ...after, inspection: { ...after.inspection, stage: 'data-collection' } },
      anAsk({ stage: 'data-collection', step: 'returns', executionStartedAt: at('2023-11-15T09:00:00Z') }),
      at('2023-11-15T09:00:00Z'),
    )
    expect(returns.requests.filter(one => one.step === 'returns').map(one => one.person)).toEqual([
      'person-named',
      'person-named',
    ])
  })

  it('names nobody before it is accepted', () => {
    expect(named.inspection.people['inspection-co-ordinator']).toBeUndefined()
  })

  it('leaves its step open while another answer is missing', () => {
    expect(accepting(named).steps).toMatchObject([{ state: 'open', openRequests: letterOut.requests.length - 1 }])
  })

  it('closes its step when it is the last, and a relay is owed a wake', () => {
    const others = letterOut.requests.filter(one => one.key !== 'R2')
    const allButOne = others.reduce((record, { key, template }) => {
      const next = answered(record, anAnswer(key, template === 'R1' ? {} : { names: 'person-named' }), tenth)
      return template === 'R1' ? next : accepted(next, key, tenth)
    }, named)
    const change = accepting(allButOne)
    expect(change.steps).toMatchObject([
      { state: 'closed', outcome: 'done', revision: 2, wakeOwedSince: '2023-11-10T10:00:00Z' },
    ])
    expect(change.entries.map(one => one.what)).toContain('step-closed')
  })

  it('cannot be accepted before it has arrived', () => {
    expect(() => accepting(letterOut)).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('not been answered') }),
    )
  })

  it('cannot be accepted twice', () => {
    expect(() => accepting(accepted(named, 'R2', tenth))).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('closed (accepted)') }),
    )
  })
})

describe('a report that is published', () => {
  const ready = openedOnItsDay({ stage: 'publication', step: 'publish' })
  const publishedAt = (now: string) => answered(ready, anAnswer('publish', { by: 'person-coordinator' }), at(now))

  it('moves the dates that count from publication to its real day', () => {
    const late = publishedAt('2024-05-14T08:30:00Z')
    expect(late.inspection).toMatchObject({ publishedOn: '2024-05-14', planNumber: 2 })
    expect(late.plan.number).toBe(2)
    expect(late.plan.due.R20).toMatchObject({
      date: '2024-06-25',
      why: { from: { what: 'publication on Tuesday 14 May 2024' } },
    })
    expect(late.plan.due.disposal?.date).toBe('2025-05-14')
  })

  it('is dated by the day in London, also late in a summer evening', () => {
    expect(publishedAt('2024-05-07T23:30:00Z').inspection.publishedOn).toBe('2024-05-08')
  })

  it('is told to each person who has to know, once even when somebody holds two roles', () => {
    const now = at('2024-05-07T08:30:00Z')
    const change = submit(ready, anAnswer('publish', { by: 'person-coordinator' }), eastLothian, now)
    const told = change.notices.filter(one => one.template === 'published')
    expect(told.map(one => one.to)).toEqual(['person-cpp-chair', 'person-service-manager', 'person-link-inspector'])
    expect(told.every(one => one.alone && one.guarantee === 'at-least-once')).toBe(true)
  })
})

describe('the panel’s decision', () => {
  const panel = openedOnItsDay({ stage: 'moderation', step: 'panel' })
  const now = at('2024-03-28T15:00:00Z')
  const decided = (overrides: Parameters<typeof anAnswer>[1]) =>
    answered(panel, anAnswer('panel', { by: 'person-panel-chair', ...overrides }), now)

  it('becomes the outcome of the step', () => {
    const after = decided({ outcome: 'return' })
    expect(after.steps.find(one => one.step === 'panel')).toMatchObject({ state: 'closed', outcome: 'return' })
  })

  it('puts a progress review into the plan, counted in months from publication', () => {
    const after = decided({ outcome: 'approve', progressReviewInMonths: 12 })
    expect(panel.plan.opens['follow-up/progress-review']).toBeUndefined()
    expect(after.inspection).toMatchObject({ progressReview: { inMonths: 12 }, planNumber: 2 })
    expect(after.plan.opens['follow-up/progress-review']).toMatchObject({
      date: '2025-05-07',
      why: { counted: '12 months, as the panel decided' },
    })
  })

  it('leaves the plan as it is when it asks for no review', () => {
    const after = decided({ outcome: 'approve' })
    expect(after.plan).toEqual(panel.plan)
    expect(after.inspection).not.toHaveProperty('progressReview')
  })
})

describe('a progress review that was held', () => {
  it('is the day from which the next one counts, nine months on', () => {
    const panel = openedOnItsDay({ stage: 'moderation', step: 'panel' })
    const asked = anAnswer('panel', { by: 'person-panel-chair', outcome: 'approve', progressReviewInMonths: 12 })
    const planned = answered(panel, asked, at('2024-03-28T15:00:00Z'))
    const review = openedOnItsDay({ stage: 'follow-up', step: 'progress-review' }, planned)
    const held = anAnswer('progress-review', { by: 'person-inspection-lead', outcome: 'again' })
    const after = answered(review, held, at('2025-06-10T10:00:00Z'))
    expect(after.inspection).toMatchObject({ lastReviewOn: '2025-06-10', planNumber: 3 })
    const now = at('2025-06-10T10:00:00Z')
    const place = { stage: 'follow-up', step: 'progress-review' } as const
    expect(openStep(after, anAsk({ ...place, executionStartedAt: now }), eastLothian, now)).toEqual({
      answer: { verdict: 'go', outcome: 'again' },
    })
    expect(openStep(after, anAsk({ ...place, iteration: 2, executionStartedAt: now }), eastLothian, now)).toEqual({
      answer: { verdict: 'early', until: '2026-03-10T09:00:00Z' },
    })
  })
})
