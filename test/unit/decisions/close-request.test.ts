import { describe, expect, it } from 'vitest'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { stepKey } from '../../../domain/inspection/step.ts'
import { anAnswer, anAsk, answered, at, eastLothian, letterMorning, started } from '../../builders/play.ts'

/** The letters' step after its first commit only: the letters went out, and more requests are still to be opened. */
const halfOpen = (): InspectionRecord => {
  const opening = openStep(started(), anAsk(), eastLothian, letterMorning)
  if (!('change' in opening)) throw new Error('the step opens in the morning of the letter')
  const record = applied(started(), opening.change)
  const stillToOpen = ['R3a/cpp-chair']
  const steps = record.steps.map(one => (one.state === 'open' ? { ...one, stillToOpen } : one))
  const requests = record.requests.filter(one => one.key === 'R1-cpp-chair')
  return { ...record, steps, requests }
}

const step = (record: InspectionRecord) => record.steps.find(one => stepKey(one) === stepKey(anAsk()))

describe('a step that opens in several commits', () => {
  it('does not close when all that is open yet has been answered: the rest has still to be asked', () => {
    const after = answered(halfOpen(), anAnswer('R1-cpp-chair'), at('2023-11-01T10:00:00Z'))
    expect(after.requests).toMatchObject([{ key: 'R1-cpp-chair', state: 'accepted' }])
    expect(step(after)).toMatchObject({ state: 'open', openRequests: 0 })
  })

  it('closes with the last answer once everything has been asked', () => {
    const asked = halfOpen()
    const steps = asked.steps.map(one => (one.state === 'open' ? { ...one, stillToOpen: [] } : one))
    const after = answered({ ...asked, steps }, anAnswer('R1-cpp-chair'), at('2023-11-01T10:00:00Z'))
    expect(step(after)).toMatchObject({ state: 'closed', wakeOwedSince: '2023-11-01T10:00:00Z' })
  })
})
