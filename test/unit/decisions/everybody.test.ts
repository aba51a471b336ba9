import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { handOver } from '../../../domain/decisions/hand-over.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { anAnswer, answered, at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const now = at('2023-11-21T10:00:00Z')
const deputy = 'person-deputy'
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const handing = { request: 'R5', by: 'person-cpp-chair', to: deputy }
const handed = applied(collecting, handOver(collecting, handing, now))
const told = (record: InspectionRecord, template: string): string[] =>
  record.notices.filter(one => one.state === 'due' && one.template === template).map(one => one.to)

describe('a deputy to whom a request was handed over', () => {
  it('is told, once, that the inspection is suspended and that it goes on', () => {
    const stopped = suspended(handed, now)
    expect(told(stopped, 'inspection-suspended').filter(to => to === deputy)).toHaveLength(1)
    const goesOn = resumed(stopped, at('2024-01-15T10:00:00Z'))
    expect(told(goesOn, 'inspection-resumed').filter(to => to === deputy)).toHaveLength(1)
  })

  it('is told, once, that the inspection is cancelled', () => {
    const over = applied(handed, cancel(handed, { reason: 'Merged', by: 'person-service-manager' }, eastLothian, now))
    expect(told(over, 'inspection-cancelled').filter(to => to === deputy)).toHaveLength(1)
  })

  it('is told while the answer waits to be checked, and not any more once nothing waits', () => {
    const sent = answered(handed, anAnswer('R5', { by: deputy }), now)
    expect(told(suspended(sent, now), 'inspection-suspended')).toContain(deputy)
    const settled = { ...handed, requests: handed.requests.filter(one => one.person !== deputy) }
    expect(told(suspended(settled, now), 'inspection-suspended')).not.toContain(deputy)
  })
})
