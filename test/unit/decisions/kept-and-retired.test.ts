import { describe, expect, it } from 'vitest'
import { decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { returnSubmission } from '../../../domain/decisions/return-submission.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  accepted,
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  opened,
  requestIn,
  started,
} from '../../builders/play.ts'

const now = at('2023-11-08T10:00:00Z')
const waiting = answered(opened(started(), anAsk()), anAnswer('R2', { names: 'person-new' }), now)
const toCheck = (record: InspectionRecord) =>
  record.notices.filter(one => one.about === 'R2' && one.template === 'submission-received').map(one => one.state)
const receipts = (record: InspectionRecord) =>
  record.notices.filter(one => one.about === 'R2' && one.template === 'receipt').map(one => one.state)

describe('an answer that waits to be checked', () => {
  it('asks the coordinator to check it, until that is done: accepted', () => {
    expect(toCheck(waiting)).toEqual(['due'])
    expect(toCheck(accepted(waiting, 'R2', now))).toEqual(['retired'])
  })

  it('asks the coordinator to check it, until that is done: returned', () => {
    const command = { request: 'R2', by: 'person-coordinator', reason: 'The telephone number is missing.' }
    expect(toCheck(applied(waiting, returnSubmission(waiting, command, eastLothian, now)))).toEqual(['retired'])
  })

  it('is thanked for all the same', () => {
    expect(receipts(accepted(waiting, 'R2', now))).toEqual(['due'])
  })

  it('is kept when the lead goes on without the others of its step', () => {
    const command = {
      request: 'R3',
      by: 'person-inspection-lead',
      reason: 'No reply.',
      decision: 'go-on-without',
    } as const
    const after = applied(waiting, decideOverdue(waiting, command, eastLothian, now))
    expect(requestIn(after, 'R2').state).toBe('submitted')
    expect(requestIn(after, 'R3').state).toBe('waived')
  })
})
