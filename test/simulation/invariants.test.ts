import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { notify } from '../../domain/decisions/notify.ts'
import { resume } from '../../domain/decisions/resume.ts'
import { decidedDate } from '../../domain/decisions/waiting-times.ts'
import type { Request } from '../../domain/inspection/request.ts'
import type { Plan } from '../../domain/plan/schema.ts'
import { createMemoryTable, emptyRecord } from '../../functions/ports/table/memory-table.ts'
import { checkExplained } from '../../local/simulation/invariants/explained.ts'
import { createMailRules } from '../../local/simulation/invariants/mail-rules.ts'
import { recount } from '../../local/simulation/invariants/recount.ts'
import { createRelayRules } from '../../local/simulation/invariants/relay-rules.ts'
import { checkResumption } from '../../local/simulation/invariants/resumption-rules.ts'
import { createSink } from '../../local/simulation/invariants/sink.ts'
import { createToldDays } from '../../local/simulation/invariants/told-days.ts'
import { at, eastLothian, letterMorning, openedOnItsDay, started } from '../builders/play.ts'
import { suspended } from '../builders/suspending.ts'

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

  it('sees a date of a request that no plan has, and one that says why it is another', () => {
    const { requests, plan } = openedOnItsDay({ stage: 'notification', step: 'letter' })
    const record = opened()
    record.plans.set(1, plan)
    const seen = (change: (one: Request) => Request) => {
      const sink = sinkFor()
      checkExplained(record, requests.map(change), sink)
      return sink.first()?.invariant
    }
    expect(seen(one => one)).toBeUndefined()
    expect(seen(one => ({ ...one, due: '2023-12-24T17:00:00Z' }))).toBe('every date is explained')
    const why = decidedDate(Temporal.PlainDate.from('2023-12-22'), 'the lead gave time until then', letterMorning)
    expect(seen(one => ({ ...one, due: '2023-12-22T17:00:00Z', why }))).toBeUndefined()
    expect(seen(one => ({ ...one, due: '2023-12-29T17:00:00Z', why }))).toBe('every date is explained')
  })

  it('sees a date to come that a resumption leaves before it', () => {
    const before = suspended(openedOnItsDay({ stage: 'data-collection', step: 'returns' }), at('2023-12-06T10:00:00Z'))
    const again = at('2024-12-04T10:00:00Z')
    const change = resume(before, { reason: 'On', by: 'person-manager', allowProvisional: true }, eastLothian, again)
    const seen = (plan: Plan) => {
      const [sink, record] = [sinkFor(), emptyRecord(change.inspection)]
      record.plans.set(before.plan.number, before.plan)
      record.plans.set(plan.number, plan)
      const was = { inspection: before.inspection, requests: [], steps: [], slotsThere: [] }
      checkResumption(was, { ...change, requests: [] }, record, sink)
      return sink.first()?.invariant
    }
    const plan = change.plan ?? before.plan
    expect(seen(plan)).toBeUndefined()
    const draft = before.plan.due.draft
    expect(seen({ ...plan, due: { ...plan.due, ...(draft === undefined ? {} : { draft }) } })).toBe(
      'what is to come comes after a resumption',
    )
  })

  it('sees a message about dates that leaves although a later one says others', () => {
    const { inspection } = started()
    const message = { template: 'dates-changed', to: 'person-lead', about: 'notification' } as const
    const claimed = (...plans: number[]) => {
      const [sink, table, record] = [sinkFor(), createMemoryTable(), emptyRecord(inspection)]
      const notices = plans.map(occasion => notify(inspection, letterMorning, { ...message, occasion }))
      for (const one of notices) record.notices.set(one.slot, one)
      table.records.set(inspection.id, record)
      createMailRules(() => table, sink).claimed([{ inspectionId: inspection.id, slot: notices[0]?.slot ?? '' }])
      return sink.first()?.invariant
    }
    expect(claimed(2)).toBeUndefined()
    expect(claimed(3, 2)).toBeUndefined()
    expect(claimed(2, 3)).toBe('no notice of a retired plan')
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
