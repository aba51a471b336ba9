import { describe, expect, it } from 'vitest'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { whatWaits } from '../../../local/rehearsal/people/what-waits.ts'
import { anAsk, at, eastLothian, opened, started } from '../../builders/play.ts'

const letterOpen = opened(started(), anAsk())
const chairsLetter = letterOpen.requests.find(one => one.role === 'cpp-chair')?.key ?? ''

describe('what a simulated person finds waiting', () => {
  it('is what that person was asked, and nothing of anybody else', () => {
    const tasks = whatWaits(letterOpen, 'person-cpp-chair', eastLothian)
    expect(tasks.length).toBeGreaterThan(0)
    for (const one of tasks) expect(one).toMatchObject({ kind: 'answer', request: { person: 'person-cpp-chair' } })
    expect(whatWaits(letterOpen, 'person-panel-chair', eastLothian)).toEqual([])
  })

  it('is the same matter however often one looks, so that it is planned once', () => {
    const keys = () => whatWaits(letterOpen, 'person-chief-constable', eastLothian).map(one => one.key)
    expect(keys()).toEqual(keys())
  })

  it('is nothing any more once it was answered', () => {
    const now = at('2023-11-01T11:00:00Z')
    const command = { request: chairsLetter, by: 'person-cpp-chair', reference: 'r' }
    const answered = applied(letterOpen, submit(letterOpen, command, eastLothian, now))
    expect(whatWaits(answered, 'person-cpp-chair', eastLothian).some(one => one.request.key === chairsLetter)).toBe(
      false,
    )
  })

  it('never asks the lead to decide by guessing: a decision waits only after it was asked for', () => {
    expect(whatWaits(letterOpen, 'person-inspection-lead', eastLothian).filter(one => one.kind === 'decide')).toEqual(
      [],
    )
  })
})
