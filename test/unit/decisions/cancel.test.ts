import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { decideCommand } from '../../../domain/decisions/command.ts'
import { openStep } from '../../../domain/decisions/open-step.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { isWaiting } from '../../../domain/inspection/request.ts'
import { anAsk, at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { suspended } from '../../builders/suspending.ts'

const by = 'person-service-manager'
const noon = at('2023-12-06T12:00:00Z')
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const record = applied(collecting, cancel(collecting, { reason: 'The partnership was merged', by }, eastLothian, noon))

describe('a cancelled inspection', () => {
  it('says when, why and by whom, and its relay is owed its end', () => {
    expect(record.inspection).toMatchObject({ status: 'cancelled', cancelledAt: noon.toString(), by })
    expect(record.inspection.stopOwed?.name).toBe(`${record.inspection.id}-data-collection-1`)
    const ask = anAsk({ stage: 'data-collection', step: 'returns', executionStartedAt: noon })
    expect(openStep(record, ask, eastLothian, noon)).toEqual({ answer: { verdict: 'stop' } })
  })

  it('asks for nothing any more and waits for nothing', () => {
    expect(record.requests.filter(isWaiting)).toEqual([])
    expect(new Set(record.requests.map(one => one.state))).toEqual(new Set(['withdrawn']))
    expect(record.steps.map(one => one.state)).toEqual(['closed'])
    expect(record.inspection.counters.open).toBe(0)
  })

  it('sends one message to everybody who holds a role, and nothing that was about to leave', () => {
    const due = record.notices.filter(one => one.state === 'due')
    expect(new Set(due.map(one => one.template))).toEqual(new Set(['inspection-cancelled']))
    expect(new Set(due.map(one => one.to)).size).toBe(due.length)
  })

  it('takes no answer, and can still be written notes about', () => {
    const submit = { do: 'submit', request: 'R5', by: 'person-cpp-chair', reference: 'a' } as const
    expect(() => decideCommand(record, submit, eastLothian, noon)).toThrow(/is cancelled/)
    expect(decideCommand(record, { do: 'note', reference: 'n', by }, eastLothian, noon).entries).toHaveLength(1)
  })

  it('cannot be cancelled, suspended or resumed', () => {
    const reason = 'again'
    expect(() => cancel(record, { reason, by }, eastLothian, noon)).toThrow(/nothing to cancel/)
    const suspend = { do: 'suspend', reason, reviewOn: '2024-01-15', by } as const
    expect(() => decideCommand(record, suspend, eastLothian, noon)).toThrow(/nothing to suspend/)
    expect(() => decideCommand(record, { do: 'resume', reason, by }, eastLothian, noon)).toThrow(/only a suspended/)
  })

  it('may have been suspended before: what was held then is not sent either', () => {
    const asleep = suspended(collecting, noon)
    const over = applied(
      asleep,
      cancel(asleep, { reason: 'It will not go on', by }, eastLothian, noon.add({ hours: 24 })),
    )
    expect(over.notices.filter(one => one.state === 'held')).toEqual([])
    expect(over.inspection.status).toBe('cancelled')
  })

  it('needs a reason', () => {
    expect(() => cancel(collecting, { reason: '', by }, eastLothian, noon)).toThrow(/reason/)
  })
})
