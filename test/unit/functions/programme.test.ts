import { describe, expect, it } from 'vitest'
import { nextWorkingDay, workingDaysBetween } from '../../../domain/calendars/working-days.ts'
import { Failure } from '../../../domain/failure.ts'
import { isWaiting } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { act } from '../../../functions/act/act.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { inMemory } from './in-memory.ts'

describe('an act on each of many inspections', () => {
  it('does what it can, says of the others why not, and takes what is so already as done', async () => {
    const seen: string[] = []
    const outcome = await onEach(['a', 'refused', 'already', 'b'], async id => {
      seen.push(id)
      if (id === 'refused') throw new Failure('CommandRefused', 'do: refused is closed.')
      if (id === 'already') throw new Failure('NothingToDo', 'do: it is so already.')
    })
    expect(outcome).toEqual({
      done: ['a', 'already', 'b'],
      refused: [{ id: 'refused', why: 'do: refused is closed.' }],
      failed: [],
    })
    expect(seen).toHaveLength(4)
  })

  it('hides no fault, and lets it keep none of the others', async () => {
    const fault = new TypeError('a fault')
    const outcome = await onEach(['a', 'faulty', 'b', 'c', 'd', 'e', 'f'], async id => {
      if (id === 'faulty') throw fault
    })
    expect(outcome).toEqual({
      done: ['a', 'b', 'c', 'd', 'e', 'f'],
      refused: [],
      failed: [{ id: 'faulty', error: fault }],
    })
  })
})

const ids = Array.from({ length: 50 }, (_none, index) => `east-lothian-${index + 1}`)

/** Fifty inspections while their returns are collected: in one area, so that their days can be compared. */
const programme = async () => {
  const ports = inMemory()
  const { store, clock, mail, relays, directory } = ports
  clock.set('2023-12-06T10:00:00Z')
  const record = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
  for (const id of ids)
    await store.create({ ...record, inspection: { ...record.inspection, id }, notices: [], retired: [], entries: [] })
  for (const id of new Set(Object.values(record.inspection.people)))
    await directory.put({ id, name: `Person ${id}`, email: `${id}@example.org`, organisation: 'Invented' })
  const sweepAt = async (instant: string) => {
    clock.set(instant)
    expect((await sweep(ports)).failures).toEqual([])
  }
  return { ports, store, clock, mail, relays, sweepAt }
}

const by = 'person-service-manager'

describe('a whole programme of fifty inspections', () => {
  it('stands still for 400 days and goes on by cohort: no mail, no execution, and the time that was left', async () => {
    const { ports, store, clock, mail, relays, sweepAt } = await programme()
    await sweepAt('2023-12-06T10:00:00Z')
    const suspend = { do: 'suspend', by, reason: 'The round stops', reviewOn: '2024-06-03' } as const
    const stopped = await onEach(ids, inspectionId => act(ports, { inspectionId, command: suspend }))
    expect(stopped).toEqual({ done: ids, refused: [], failed: [] })
    for (const hour of ['10:15', '10:30', '10:45', '11:00']) await sweepAt(`2023-12-06T${hour}:00Z`)
    const sentBefore = mail.sent.length
    expect(await store.nextDue()).toBeUndefined()
    expect((await relays.living('data-collection')).size).toBe(0)
    for (let day = at('2023-12-07T10:00:00Z'); day.toString() < '2025-01-09'; day = day.add({ hours: 24 * 7 }))
      await sweepAt(day.toString())
    expect(mail.sent).toHaveLength(sentBefore)

    const resume = { do: 'resume', by, reason: 'The round goes on', allowProvisional: true } as const
    const cohorts = [ids.slice(0, 10), ids.slice(10, 30), ids.slice(30)]
    for (const [week, cohort] of cohorts.entries()) {
      clock.set(
        at('2025-01-09T10:00:00Z')
          .add({ hours: 24 * 7 * week })
          .toString(),
      )
      expect((await onEach(cohort, inspectionId => act(ports, { inspectionId, command: resume }))).done).toEqual(cohort)
      expect((await relays.living('data-collection')).size).toBe(cohorts.slice(0, week + 1).flat().length)
      const today = nextWorkingDay(eastLothian.calendar, londonDate(clock.now()))
      for (const id of cohort) {
        const waiting = (await store.load(id)).requests.filter(isWaiting)
        const left = waiting.map(one =>
          workingDaysBetween(eastLothian.calendar.provisional(), today, londonDate(at(one.due))),
        )
        // R5 was due on the day of the suspension, R4 two days later.
        expect(left).toEqual([2, 0])
      }
    }
    await sweepAt('2025-01-24T10:00:00Z')
    expect(mail.sent.length).toBeGreaterThan(sentBefore)
  })
})
