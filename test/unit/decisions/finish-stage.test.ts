import { describe, expect, it } from 'vitest'
import { finishStage } from '../../../domain/decisions/finish-stage.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { anAsk, at, inStage, opened, started } from '../../builders/play.ts'

const now = at('2023-11-20T10:00:00Z')
const ofNotification = { stage: 'notification', run: 1 }
const ofFollowUp = { stage: 'follow-up', run: 1 }

describe('a stage that is finished', () => {
  it('hands over to the next, whose relay is owed under the next run', () => {
    expect(finishStage(started(), ofNotification, now)?.inspection).toMatchObject({
      status: 'running',
      stage: 'data-collection',
      run: 2,
      relay: { state: 'owed', since: '2023-11-20T10:00:00Z' },
    })
  })

  it('is told to the coordinator and the inspection lead', () => {
    const told = finishStage(started(), ofNotification, now)?.notices
    expect(told?.map(one => [one.template, one.about, one.to])).toEqual([
      ['stage-begun', 'data-collection', 'person-coordinator'],
      ['stage-begun', 'data-collection', 'person-inspection-lead'],
    ])
  })

  it('is in the audit', () => {
    expect(finishStage(started(), ofNotification, now)?.entries).toMatchObject([
      { what: 'stage-finished', about: 'notification' },
    ])
  })

  it('is finished once: the relay that says so again is superseded', () => {
    const record = started()
    const change = finishStage(record, ofNotification, now)
    const next = change === undefined ? record : applied(record, change)
    expect(finishStage(next, ofNotification, now)).toBeUndefined()
  })

  it('cannot be finished with an open step, which would be a fault of its workflow', () => {
    expect(() => finishStage(opened(started(), anAsk()), ofNotification, now)).toThrow('ended with an open step')
  })
})

describe('the last stage', () => {
  const end = finishStage(inStage(started(), 'follow-up'), ofFollowUp, now)

  it('closes the inspection, to which no relay belongs any more', () => {
    expect(end?.inspection).toMatchObject({ status: 'closed', closedAt: '2023-11-20T10:00:00Z' })
    expect(end?.inspection).not.toHaveProperty('relay')
    expect(end?.entries.map(one => one.what)).toEqual(['stage-finished', 'inspection-closed'])
  })

  it('is told to both sides', () => {
    expect(end?.notices.map(one => [one.template, one.to])).toEqual([
      ['inspection-closed', 'person-inspection-lead'],
      ['inspection-closed', 'person-coordinator'],
      ['inspection-closed', 'person-cpp-chair'],
      ['inspection-closed', 'person-link-inspector'],
    ])
  })
})
