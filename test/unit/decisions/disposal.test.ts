import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { namePerson } from '../../../domain/decisions/name-person.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { fateOf } from '../../../domain/notices/fate.ts'
import { anAnswer, answered, at, eastLothian, openedOnItsDay, requestIn } from '../../builders/play.ts'

const by = 'person-service-manager'
const noon = at('2023-12-06T12:00:00Z')
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const cancelled = (record: InspectionRecord, now = noon): InspectionRecord =>
  applied(record, cancel(record, { reason: 'Merged', by }, eastLothian, now))
const dayOf = ({ inspection }: InspectionRecord) =>
  inspection.status === 'cancelled' ? inspection.disposal : undefined
const remindersOf = ({ notices }: InspectionRecord) => notices.filter(one => one.template === 'records-due')

describe('personal records of an inspection that is cancelled', () => {
  const over = cancelled(answered(collecting, anAnswer('R5'), noon))

  it('go by a year from the cancellation, which is marked as assumed', () => {
    expect(dayOf(over)).toEqual({ by: '2024-12-06', isAssumed: true })
  })

  it('are called to mind 20 working days before and on the day, to the coordinator and the lead', () => {
    expect(remindersOf(over).map(one => [one.to, one.notBefore, one.guarantee])).toEqual([
      ['person-coordinator', '2024-11-07T09:00:00Z', 'at-least-once'],
      ['person-inspection-lead', '2024-11-07T09:00:00Z', 'at-least-once'],
      ['person-coordinator', '2024-12-06T09:00:00Z', 'at-least-once'],
      ['person-inspection-lead', '2024-12-06T09:00:00Z', 'at-least-once'],
    ])
    for (const one of remindersOf(over)) expect(fateOf(one, over)).toBe('leaves')
  })

  it('are called to mind to whoever is coordinator by then', () => {
    const command = { role: 'coordinator', person: 'person-new', by } as const
    const after = applied(over, namePerson(over, command, noon))
    const due = remindersOf(after).filter(one => one.state === 'due')
    expect(due.filter(one => one.to === 'person-new').map(one => one.notBefore.slice(0, 10))).toEqual([
      '2024-11-07',
      '2024-12-06',
    ])
    expect(due.map(one => one.to)).not.toContain('person-coordinator')
  })

  it('are none, and nobody is told, before anything was received', () => {
    expect(dayOf(cancelled(collecting))).toBeUndefined()
    expect(remindersOf(cancelled(collecting))).toEqual([])
  })

  it('may have been received on a visit', () => {
    const onSite = openedOnItsDay({ stage: 'fieldwork', step: 'on-site' })
    expect(dayOf(cancelled(onSite, at('2024-03-06T12:00:00Z')))?.by).toBe('2025-03-06')
  })

  it('keep the day of the law once the report is published', () => {
    const asked = openedOnItsDay({ stage: 'follow-up', step: 'disposal' })
    const published = { ...asked, inspection: { ...asked.inspection, publishedOn: '2024-05-14' } }
    const day = published.plan.due.disposal?.date
    expect(day).toMatch(/^2025-/)
    const now = at(requestIn(asked, 'disposal').openedAt)
    expect(dayOf(cancelled(published, now))).toEqual({ by: day, isAssumed: false })
  })

  it('are gone once their disposal was answered', () => {
    const asked = openedOnItsDay({ stage: 'follow-up', step: 'disposal' })
    const now = at(requestIn(asked, 'disposal').openedAt)
    const answer = { request: 'disposal', by: 'person-coordinator', reference: 'certificate' }
    const done = applied(asked, submit(asked, answer, eastLothian, now))
    expect(dayOf(cancelled(done, now))).toBeUndefined()
  })
})
