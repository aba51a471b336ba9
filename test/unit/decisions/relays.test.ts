import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { recordFailure, relayDied, relayMissed, restartRelay, resumeRelay } from '../../../domain/decisions/relays.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import type { Step } from '../../../domain/inspection/step.ts'
import { anAsk, at, eastLothian, inStage, letterMorning, started } from '../../builders/play.ts'

/** The record once its present relay has died. */
const died = (record: InspectionRecord, when: string): InspectionRecord => {
  const { stage, run } = record.inspection
  const change = relayDied(record, { stage, run, how: 'FAILED' }, at(when))
  if (change === undefined) throw new Error('the relay was superseded')
  return applied(record, change)
}

const stuck = ['2023-11-01T10:00:00Z', '2023-11-01T11:00:00Z', '2023-11-01T12:00:00Z'].reduce(died, started())

describe('a relay that died', () => {
  it('is followed by another under the next run', () => {
    expect(died(started(), '2023-11-01T10:00:00Z').inspection).toMatchObject({
      status: 'running',
      run: 2,
      relay: { state: 'owed', since: '2023-11-01T10:00:00Z' },
      deaths: ['2023-11-01T10:00:00Z'],
    })
  })

  it('is of no account when a later run has taken over', () => {
    const second = died(started(), '2023-11-01T10:00:00Z')
    const late = { stage: 'notification', run: 1, how: 'TIMED_OUT' }
    expect(relayDied(second, late, at('2023-11-01T10:05:00Z'))).toBeUndefined()
  })

  it('is in the audit with how it ended', () => {
    const change = relayDied(started(), { stage: 'notification', run: 1, how: 'ABORTED' }, letterMorning)
    expect(change?.entries).toMatchObject([{ what: 'relay-died', detail: { run: 1, how: 'ABORTED' } }])
  })
})

describe('a relay that is not among those that live', () => {
  const begun = started()
  const relay = { stage: 'notification', run: 1 }
  const since = '2023-10-31T09:00:00Z'
  const running: InspectionRecord = {
    ...begun,
    inspection: { ...begun.inspection, status: 'running', relay: { state: 'started', since } },
  }

  it('has died unnoticed, and is followed by another', () => {
    const change = relayMissed(running, relay, at('2023-10-31T09:10:00Z'))
    expect(change?.inspection).toMatchObject({ run: 2, relay: { state: 'owed' } })
    expect(change?.entries).toMatchObject([{ what: 'relay-died', detail: { how: 'ENDED_UNNOTICED' } }])
  })

  it('is not missed in its first ten minutes: a list may lag', () => {
    expect(relayMissed(running, relay, at('2023-10-31T09:09:59Z'))).toBeUndefined()
  })

  it('is not missed when it is owed, superseded, or its inspection is stuck', () => {
    const late = at('2023-10-31T12:00:00Z')
    expect(relayMissed(begun, relay, late)).toBeUndefined()
    expect(relayMissed(running, { ...relay, run: 0 }, late)).toBeUndefined()
    expect(relayMissed(stuck, { ...relay, run: 3 }, late)).toBeUndefined()
  })
})

describe('an inspection whose relays keep dying', () => {
  it('is stuck at the third death within a day, and nothing is started any more', () => {
    expect(stuck.inspection).toMatchObject({ status: 'stuck', run: 3, since: '2023-11-01T12:00:00Z' })
    expect(stuck.inspection).not.toHaveProperty('relay')
  })

  it('is put to the coordinator and the lead, each alone', () => {
    const told = stuck.notices.filter(one => one.template === 'relay-stuck')
    expect(told.map(one => [one.to, one.alone])).toEqual([
      ['person-coordinator', true],
      ['person-inspection-lead', true],
    ])
  })

  it('goes on by itself when the deaths are a day apart', () => {
    const days = ['2023-11-01T10:00:00Z', '2023-11-01T11:00:00Z', '2023-11-02T11:00:00Z']
    const record = days.reduce(died, started())
    expect(record.inspection).toMatchObject({ status: 'running', run: 4, deaths: ['2023-11-02T11:00:00Z'] })
  })

  it('lets no relay do anything while it is stuck', () => {
    const ask = anAsk({ run: 3 })
    expect(openStep(stuck, ask, eastLothian, letterMorning)).toEqual({ answer: { verdict: 'stop' } })
  })
})

describe('a person who restarts a stuck inspection', () => {
  const now = at('2023-11-02T09:30:00Z')
  const restarted = applied(stuck, restartRelay(stuck, 'person-coordinator', now))

  it('gets its stage started again with all deaths forgiven', () => {
    expect(restarted.inspection).toMatchObject({
      status: 'running',
      stage: 'notification',
      run: 4,
      deaths: [],
      relay: { state: 'owed', since: '2023-11-02T09:30:00Z' },
    })
    expect(restarted.inspection).not.toHaveProperty('why')
  })

  it('is named in the audit', () => {
    expect(restartRelay(stuck, 'person-coordinator', now).entries).toMatchObject([
      { what: 'relay-renewed', by: 'person-coordinator' },
    ])
  })

  it('is told when it is stuck again, in a message of its own', () => {
    const again = ['2023-11-02T10:00:00Z', '2023-11-02T11:00:00Z', '2023-11-02T12:00:00Z'].reduce(died, restarted)
    expect(again.notices.filter(one => one.template === 'relay-stuck')).toHaveLength(4)
  })

  it('is refused while it runs', () => {
    expect(() => restartRelay(started(), 'person-coordinator', now)).toThrow(
      expect.objectContaining({ name: 'CommandRefused', message: expect.stringContaining('is running') }),
    )
  })
})

describe('a step whose day lies beyond the life of an execution', () => {
  const published = at('2024-05-07T08:30:00Z')
  const record = inStage(started(), 'follow-up')
  const ask = anAsk({ stage: 'follow-up', step: 'disposal', executionStartedAt: published })
  const opening = openStep(record, ask, eastLothian, published)
  const put = 'change' in opening ? applied(record, opening.change) : record
  const waiting: InspectionRecord = {
    ...put,
    inspection: { ...put.inspection, status: 'running', relay: { state: 'started', since: published.toString() } },
  }
  const day = at('2025-04-07T08:00:00Z')

  it('is put off, and its relay ends', () => {
    expect(waiting.steps).toMatchObject([{ state: 'later', step: 'disposal', resumeOn: day.toString() }])
    expect(openStep(waiting, ask, eastLothian, published)).toEqual({ answer: { verdict: 'stop' } })
  })

  it('gets a new relay on its day, not a second before', () => {
    expect(resumeRelay(waiting, day.subtract({ seconds: 1 }))).toBeUndefined()
    expect(resumeRelay(waiting, day)?.inspection).toMatchObject({ run: 2, relay: { state: 'owed' } })
  })

  it('gets one relay only', () => {
    const change = resumeRelay(waiting, day)
    const once = change === undefined ? waiting : applied(waiting, change)
    expect(resumeRelay(once, day)).toBeUndefined()
    const running: InspectionRecord = {
      ...once,
      inspection: { ...once.inspection, status: 'running', relay: { state: 'started', since: day.toString() } },
    }
    expect(resumeRelay(running, day.add(Temporal.Duration.from({ hours: 1 })))).toBeUndefined()
  })

  it('leaves no relay to miss meanwhile, unless another step is open', () => {
    const relay = { stage: 'follow-up', run: 1 }
    const weekLater = published.add({ hours: 7 * 24 })
    expect(relayMissed(waiting, relay, weekLater)).toBeUndefined()
    const [put] = waiting.steps
    if (put?.state !== 'later') throw new Error('the step is put off')
    const { resumeOn: _day, ...kept } = put
    const openedAt = published.toString()
    const open: Step = { ...kept, step: 'action-plan', state: 'open', openedAt, stillToOpen: [], openRequests: 1 }
    expect(relayMissed({ ...waiting, steps: [put, open] }, relay, weekLater)?.inspection).toMatchObject({ run: 2 })
  })

  it('is missed again when its day has come and the relay of that day died unnoticed', () => {
    const relay = { stage: 'follow-up', run: 1 }
    expect(relayMissed(waiting, relay, day)?.inspection).toMatchObject({ run: 2, relay: { state: 'owed' } })
  })

  it('is opened by that relay', () => {
    const later = { ...waiting, inspection: { ...waiting.inspection, run: 2 } }
    const now = anAsk({ ...ask, run: 2, executionStartedAt: day })
    expect(openStep(later, now, eastLothian, day)).toMatchObject({
      change: { steps: [{ state: 'open', revision: 2, run: 2 }], requests: [{ key: 'disposal' }] },
    })
  })
})

describe('a task that failed', () => {
  it('is noted by the name of its failure', () => {
    const failed = { stage: 'notification', run: 1, error: 'StoreUnavailable' }
    expect(recordFailure(started(), failed, letterMorning)?.entries).toMatchObject([
      { what: 'failure-recorded', detail: { error: 'StoreUnavailable', run: 1 } },
    ])
  })

  it('is of no account in a relay that was superseded', () => {
    const failed = { stage: 'notification', run: 7, error: 'StoreUnavailable' }
    expect(recordFailure(started(), failed, letterMorning)).toBeUndefined()
  })
})
