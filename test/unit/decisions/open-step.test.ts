import { describe, expect, it } from 'vitest'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAsk, at, eastLothian, letterMorning, opened, requestIn, started } from '../../builders/play.ts'

const answer = (record: InspectionRecord, ask = anAsk(), now = letterMorning) => openStep(record, ask, eastLothian, now)

describe('a relay that comes to a step', () => {
  it('waits for the letter to be acknowledged by each of five addressees, who are asked one by one', () => {
    const record = opened(started(), anAsk())
    const acknowledgements = record.requests.filter(one => one.template === 'R1')
    expect(acknowledgements.map(one => one.role)).toEqual([
      'cpp-chair',
      'council-chief-executive',
      'nhs-chief-executive',
      'chief-constable',
      'principal-reporter',
    ])
    expect(answer(record)).toMatchObject({ answer: { verdict: 'wait', revision: 1 } })
  })

  it('writes a letter to each addressee and counts what is open', () => {
    const record = opened(started(), anAsk())
    const letters = record.notices.filter(one => one.template === 'notification-letter')
    expect(new Set(letters.map(one => one.to)).size).toBe(letters.length)
    expect(letters).toHaveLength(5)
    expect(record.inspection.counters.open).toBe(record.requests.length)
  })

  it('is told to stop when a later run has taken over, and nothing is written', () => {
    const record = started()
    const later: InspectionRecord = { ...record, inspection: { ...record.inspection, run: 2 } }
    expect(answer(later)).toEqual({ answer: { verdict: 'stop' } })
  })

  it('is told to stop when the inspection stands in another stage', () => {
    expect(answer(started(), anAsk({ stage: 'fieldwork', step: 'on-site' }))).toEqual({ answer: { verdict: 'stop' } })
  })

  it('walks past a step that the footprint does not have', () => {
    const record = started()
    const moved: InspectionRecord = { ...record, inspection: { ...record.inspection, stage: 'fieldwork' } }
    const ask = anAsk({ stage: 'fieldwork', step: 'record-reading' })
    expect(answer(moved, ask)).toEqual({ answer: { verdict: 'go', outcome: 'not-in-footprint' } })
  })

  it('waits until the morning of the day when it comes early', () => {
    const evening = at('2023-10-30T18:00:00Z')
    const ask = anAsk({ executionStartedAt: evening })
    expect(answer(started(), ask, evening)).toEqual({ answer: { verdict: 'early', until: '2023-10-31T09:00:00Z' } })
  })

  it('takes an open step over from an older run, owing the old relay a wake', () => {
    const record = opened(started(), anAsk())
    const renewed: InspectionRecord = { ...record, inspection: { ...record.inspection, run: 2 } }
    const opening = answer(renewed, anAsk({ run: 2 }))
    expect(opening).toMatchObject({
      change: { steps: [{ run: 2, revision: 2, wakeOwedSince: letterMorning.toString() }] },
    })
  })

  it('goes on by the outcome once the step is closed', () => {
    let record = opened(started(), anAsk({ stage: 'notification' }))
    for (const { key, template } of record.requests)
      record = applied(
        record,
        submit(
          record,
          {
            request: key,
            by: 'person-cpp-chair',
            reference: 'a',
            ...(template.startsWith('R1') ? {} : { names: 'person-new' }),
          },
          eastLothian,
          letterMorning,
        ),
      )
    const waiting = record.requests.filter(one => one.state === 'submitted')
    expect(waiting.map(one => one.template)).toEqual(['R2', 'R3', 'R3a'])
    expect(answer(record)).toMatchObject({ answer: { verdict: 'wait' } })
  })
})

describe('a request that opens', () => {
  it('is due at 17:00 in London on the plan’s day', () => {
    const record = opened(started(), anAsk())
    const one = requestIn(record, 'R2')
    expect(one.due).toBe(`${record.plan.due.R2?.date}T17:00:00Z`)
  })
})
