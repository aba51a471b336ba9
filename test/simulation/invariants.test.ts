import { describe, expect, it } from 'vitest'
import { createMemoryTable, emptyRecord } from '../../functions/ports/table/memory-table.ts'
import { createMailRules } from '../../local/simulation/invariants/mail-rules.ts'
import { recount } from '../../local/simulation/invariants/recount.ts'
import { createRelayRules } from '../../local/simulation/invariants/relay-rules.ts'
import { createSink } from '../../local/simulation/invariants/sink.ts'
import { createToldDays } from '../../local/simulation/invariants/told-days.ts'
import { openedOnItsDay, started } from '../builders/play.ts'

const sinkFor = () => createSink(() => undefined)

/** The letter's step with its requests, as the memory table keeps it. */
const opened = () => {
  const { inspection, steps, requests } = openedOnItsDay({ stage: 'notification', step: 'letter' })
  const record = emptyRecord(inspection)
  for (const one of steps) record.steps.set(`${one.stage}#${one.step}#${one.iteration}`, one)
  for (const one of requests) record.requests.set(one.key, one)
  return record
}

describe('an invariant', () => {
  it('finds nothing wrong with a record that is right', () => {
    const sink = sinkFor()
    recount(opened(), sink)
    expect(sink.first()).toBeUndefined()
  })

  it('sees a request that is lost', () => {
    const [sink, record] = [sinkFor(), opened()]
    record.requests.delete('R2')
    recount(
      { ...record, inspection: { ...record.inspection, counters: { ...record.inspection.counters, open: 7 } } },
      sink,
    )
    expect(sink.first()?.invariant).toBe('no request is lost')
  })

  it('sees counters that have drifted', () => {
    const [sink, record] = [sinkFor(), opened()]
    record.inspection = { ...record.inspection, counters: { ...record.inspection.counters, open: 7 } }
    recount(record, sink)
    expect(sink.first()?.invariant).toBe('counters equal recounts')
  })

  it('sees a running inspection without a relay, once it has been so for half a day', () => {
    const sink = sinkFor()
    const rules = createRelayRules(() => [], sink)
    rules.check(opened(), Date.UTC(2023, 10, 1, 9))
    expect(sink.first()).toBeUndefined()
    rules.check(opened(), Date.UTC(2023, 10, 1, 22))
    expect(sink.first()?.invariant).toBe('one living relay')
  })

  it('sees a reminder that is sent twice, and does not mind a letter that is', () => {
    const [sink, table] = [sinkFor(), createMemoryTable()]
    const { inspection, notices } = openedOnItsDay({ stage: 'notification', step: 'letter' })
    const record = emptyRecord(inspection)
    for (const one of notices) record.notices.set(one.slot, one)
    table.records.set(inspection.id, record)
    const rules = createMailRules(() => table, sink)
    const keyOf = (guarantee: string) => ({
      inspectionId: inspection.id,
      slot: notices.find(one => one.guarantee === guarantee)?.slot ?? 'none',
    })
    for (const id of ['message-1', 'message-2']) rules.taken([keyOf('at-least-once')], id)
    expect(sink.first()).toBeUndefined()
    for (const id of ['message-3', 'message-4']) rules.taken([keyOf('at-most-once')], id)
    expect(sink.first()?.invariant).toBe('at most one reminder a rung')
  })

  it('sees a day that is put off when it has come', () => {
    const sink = sinkFor()
    const told = createToldDays(() => started().inspection.planNumber, sink)
    const asked = { inspectionId: 'any', stage: 'publication', step: 'publish', iteration: 1 }
    told(asked, { verdict: 'early', until: '2024-05-14T08:00:00Z' }, Date.UTC(2024, 4, 8))
    expect(sink.first()).toBeUndefined()
    told(asked, { verdict: 'early', until: '2024-05-21T08:00:00Z' }, Date.UTC(2024, 4, 14, 8))
    expect(sink.first()?.invariant).toBe('a day that has come is kept')
  })
})
