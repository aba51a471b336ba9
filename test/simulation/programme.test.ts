import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../domain/calendars/working-days.ts'
import { everybody } from '../../domain/decisions/everybody.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { relayName } from '../../domain/inspection/relay-name.ts'
import { isUnanswered, isWaiting, type Waiting } from '../../domain/inspection/request.ts'
import type { DueThing } from '../../functions/ports/inspection-store/due-thing.ts'
import type { OnEach } from '../../functions/programme/on-each.ts'
import { onEach } from '../../functions/programme/on-each.ts'
import { withIslandHolidays } from '../builders/island-holidays.ts'
import { inventedPerson, type Posted, programmeOf, putOnFile, type System, system } from './a-programme.ts'

const by = 'service-manager'
const calendars = withIslandHolidays({
  'Na h-Eileanan Siar': ['2026-06-15', '2027-11-03'],
  'Orkney Islands': ['2026-06-18', '2027-11-04'],
  'Shetland Islands': ['2026-06-25', '2028-01-05'],
})

// Before the clocks go back on 31 October 2027, after it, and before a Christmas Day and a 1 January on Saturdays.
const cohortDays = ['2027-10-29', '2027-11-02', '2027-12-23'] as const

const nineInLondon = (date: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' }).toInstant()

const minutesAfterNine = (date: string, minutes: number) => nineInLondon(date).add({ minutes }).toString()

/** A working day of sweeps: nine, five past, ten past, every hour. */
const sweepTheDay = async (on: System, date: string): Promise<void> => {
  for (const minutes of [0, 5, 10, 60, 120, 240, 420]) await on.sweepAt(minutesAfterNine(date, minutes))
}

const dayAfter = (date = '') => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/** One sweep a day, at nine in London, from a day on and up to the one before another. */
const sweepEachDay = async (on: System, from: string, until: string): Promise<void> => {
  for (let day = from; day < until; day = dayAfter(day)) await on.sweepAt(minutesAfterNine(day, 0))
}

interface Cohort {
  readonly day: string
  readonly ids: readonly string[]
  readonly outcome: OnEach
  readonly records: readonly InspectionRecord[]
  readonly living: readonly string[]
  /** Tokens of open steps, by inspection and step. */
  readonly unheard: readonly string[]
  readonly posted: readonly Posted[]
}

describe('a programme of fifty inspections, of all areas and footprints, in all stages, that stands still and goes on', () => {
  let on: System
  let ids: string[]
  let before: InspectionRecord[]
  let suspendedRecords: InspectionRecord[]
  let stopped: OnEach
  let livingThen: readonly string[]
  let livingAfter: readonly string[]
  /** Of it personal records have to be destroyed in time, whether the programme stands still or not (domain.md D-19). */
  let cancelled: string
  let dueAfter: readonly DueThing[]
  let postedOnTheDay: readonly Posted[]
  let postedMeanwhile: readonly Posted[]
  let dueAtTheEnd: readonly DueThing[]
  let recordsAtTheEnd: InspectionRecord[]
  const cohorts: Cohort[] = []

  const load = (some: readonly string[]) => Promise.all(some.map(id => on.ports.store.load(id)))
  const everythingDue = () => on.ports.store.listDue('2040-01-01T00:00:00Z', 100_000)
  const isOfCancelled = (one: Posted) => one.tags.inspection === cancelled
  const ofTheProgramme = (things: readonly DueThing[]) => things.filter(one => one.inspectionId !== cancelled)
  const calendarOf = ({ inspection }: InspectionRecord) =>
    settingOf({ ...inspection, allowProvisional: true }, calendars).calendar

  beforeAll(async () => {
    const programme = programmeOf(51, '2026-06-10T08:00:00Z')
    on = await system('2026-06-10T08:00:00Z', calendars)
    for (const one of programme) await putOnFile(on, one)
    const all = programme.map(one => one.record.inspection.id)
    cancelled = all.at(-1) ?? ''
    ids = all.slice(0, -1)
    await sweepTheDay(on, '2026-06-10')
    await on.act(cancelled, { do: 'cancel', by, reason: 'Ministers withdrew it' })
    const [early = ''] = ids
    const suspend = { do: 'suspend', by, reason: 'The round stops', reviewOn: '2026-12-01' } as const
    await on.act(early, suspend)
    await on.sweepAt('2026-06-10T15:30:00Z')

    // In the evening answers arrive that somebody has to check; in the morning, before anything has left, the round stops.
    await on.goOnTo('2026-06-10T18:00:00Z')
    for (const { inspection, requests } of await load(ids)) {
      const answer = requests.find(one => isUnanswered(one) && ['R5', 'R11', 'R14'].includes(one.template))
      if (inspection.status !== 'running' || answer === undefined) continue
      await on.act(inspection.id, { do: 'submit', request: answer.key, by: answer.person, reference: 'answer' })
    }
    // One person has been handed the surveys of several areas, whose role he or she holds in none.
    const standIn = 'stand-in'
    await on.ports.directory.put(inventedPerson(standIn))
    for (const { inspection, requests } of await load(ids)) {
      const survey = requests.find(one => isUnanswered(one) && one.template === 'R6')
      if (inspection.status !== 'running' || survey === undefined) continue
      await on.act(inspection.id, { do: 'hand-over', request: survey.key, by: survey.person, to: standIn })
    }
    await on.goOnTo('2026-06-11T07:56:00Z')
    before = await load(ids)
    livingThen = on.living()
    stopped = await onEach([...ids, cancelled, 'no-such-inspection'], id => on.act(id, suspend))
    livingAfter = on.living()
    dueAfter = ofTheProgramme(await everythingDue())
    suspendedRecords = await load(ids)
    const postedBefore = on.posted.length
    await sweepTheDay(on, '2026-06-11')
    postedOnTheDay = on.posted.slice(postedBefore)

    await sweepEachDay(on, '2026-06-12', cohortDays[0])
    postedMeanwhile = on.posted.slice(postedBefore + postedOnTheDay.length)
    dueAtTheEnd = ofTheProgramme(await everythingDue())
    recordsAtTheEnd = await load(ids)

    const resume = { do: 'resume', by, reason: 'The round goes on', allowProvisional: true } as const
    const parts = [ids.slice(0, 16), ids.slice(16, 33), ids.slice(33)]
    for (const [at, day] of cohortDays.entries()) {
      const cohort = parts[at] ?? []
      if (at > 0) await sweepEachDay(on, dayAfter(cohortDays[at - 1]), day)
      await on.goOnTo(minutesAfterNine(day, -4))
      const postedSoFar = on.posted.length
      const mixed = at === 0 ? [...cohort, cancelled] : [...cohort, ids[0] ?? '']
      const outcome = await onEach(mixed, id => on.act(id, resume))
      const records = await load(cohort)
      await sweepTheDay(on, day)
      const unheard = (await load(cohort)).flatMap(({ inspection, steps }) =>
        steps
          .filter(one => one.state === 'open')
          .map(one => `${inspection.id} ${one.stage}#${one.step}#${one.iteration}`)
          .filter(key => on.table.records.get(inspection.id)?.tokens.get(key.split(' ')[1] ?? '') === undefined),
      )
      const posted = on.posted.slice(postedSoFar)
      cohorts.push({ day, ids: cohort, outcome, records, living: on.living(), unheard, posted })
    }
  })

  it('is one: fifty, in all 32 areas, in six stages and three footprints, each with its relay, with much that is asked', () => {
    expect(ids).toHaveLength(50)
    expect(new Set(before.map(one => one.inspection.area)).size).toBe(32)
    expect(new Set(before.map(one => one.inspection.stage)).size).toBe(6)
    expect(new Set(before.map(one => one.inspection.footprint.key)).size).toBe(3)
    const running = before.filter(one => one.inspection.status === 'running')
    expect(running).toHaveLength(49)
    expect(livingThen.toSorted()).toEqual(running.map(one => relayName(one.inspection)).toSorted())
    const waiting = before.flatMap(one => one.requests.filter(isWaiting))
    expect(new Set(waiting.map(one => one.state))).toEqual(new Set(['open', 'overdue', 'submitted']))
    expect(before.flatMap(one => one.notices.filter(each => each.state === 'due')).length).toBeGreaterThan(5)
    expect(before.flatMap(one => one.steps.filter(each => each.state === 'later')).length).toBeGreaterThan(10)
  })

  it('stops but for what is cancelled or unknown, of which it says why; what is suspended already counts as done', () => {
    expect(stopped.done).toEqual(ids)
    expect(stopped.refused.map(one => one.why)).toEqual([
      expect.stringMatching(/is cancelled; there is nothing to suspend/),
      'There is no such inspection for you.',
    ])
  })

  it('has no execution from then on, and nothing due but the messages that say so', () => {
    expect(livingAfter).toEqual([])
    expect(new Set(dueAfter.map(one => (one.kind === 'notice' ? one.notice.template : one.kind)))).toEqual(
      new Set(['inspection-suspended']),
    )
  })

  it('tells everybody in one message, however many of their inspections stop', async () => {
    const [early = '', ...rest] = ids
    const people = new Set(rest.flatMap(id => everybody(recordOf(before, id))))
    expect(postedOnTheDay.map(one => one.to).toSorted()).toEqual(
      [...people].map(one => `${one}@example.org`).toSorted(),
    )
    for (const id of rest)
      expect(await messagesAbout(id, 'inspection-suspended')).toEqual(everybody(recordOf(before, id)).toSorted())
    expect(rest).not.toContain(early)
    const carried = (person: string) =>
      postedOnTheDay.filter(one => isTo(person, one)).map(one => Number(one.tags.notices))
    expect(carried('service-manager')).toEqual([49])
    expect(carried('stand-in')).toEqual([expect.any(Number)])
    expect(carried('stand-in')[0]).toBeGreaterThan(1)
  })

  it('sends nothing, has nothing due, runs nothing and writes nothing for more than 400 days of sweeps', async () => {
    const [ofCancelled, others] = [
      postedMeanwhile.filter(isOfCancelled),
      postedMeanwhile.filter(one => !isOfCancelled(one)),
    ]
    expect(others).toEqual([])
    expect(ofCancelled.every(one => one.subject.includes('personal records'))).toBe(true)
    expect(dueAtTheEnd).toEqual([])
    expect(recordsAtTheEnd.map(versionOf)).toEqual(suspendedRecords.map(versionOf))
  })

  it('goes on by cohort: who is asked for and stands still does, and of the others it says why not', () => {
    for (const { ids: cohort, outcome } of cohorts) expect(outcome.done).toEqual(cohort)
    expect(cohorts.flatMap(one => one.outcome.refused.map(({ why }) => why))).toEqual([
      expect.stringMatching(/is cancelled; only a suspended one is resumed/),
      expect.stringMatching(/is running; only a suspended one is resumed/),
      expect.stringMatching(/is running; only a suspended one is resumed/),
    ])
  })

  it('has one relay again for each inspection that goes on, and none for the others; each open step is waited for', () => {
    for (const [at, { living, unheard }] of cohorts.entries()) {
      const going = cohorts.slice(0, at + 1).flatMap(one => one.ids)
      expect(living.length).toBeLessThanOrEqual(going.length)
      expect(going.filter(id => !living.some(name => name.startsWith(`${id}-`))).filter(needsRelay)).toEqual([])
      expect(new Set(living.map(idOf))).toHaveLength(living.length)
      expect(unheard).toEqual([])
    }
  })

  it('leaves each open request the working days of its area that it had, until five in London', () => {
    let compared = 0
    for (const { day, records } of cohorts)
      for (const record of records) {
        const then = recordOf(before, record.inspection.id)
        const stoppedOn = then.inspection.status === 'suspended' ? '2026-06-10' : '2026-06-11'
        const calendar = calendarOf(record)
        const counted = (from: string, to: Temporal.PlainDate) =>
          workingDaysFrom(from, to, one => isWorkingDay(calendar, one))
        for (const one of record.requests.filter(isWaiting)) {
          const had = then.requests.filter(isWaiting).find(each => each.key === one.key)
          expect([one.key, counted(day, dueOn(one))]).toEqual([one.key, had && counted(stoppedOn, dueOn(had))])
          expect(Temporal.Instant.from(one.due).toZonedDateTimeISO('Europe/London').hour).toBe(17)
          compared += 1
        }
      }
    expect(compared).toBeGreaterThan(50)
  })

  it('tells everybody of a cohort in one message that day, with what was held, however many of their inspections go on; what is urgent goes alone', async () => {
    let held = 0
    const urgent = new Set(
      (await Promise.all(ids.map(on.ports.store.notices)))
        .flat()
        .flatMap(one => (one.alone && 'messageId' in one ? [one.messageId] : [])),
    )
    for (const { ids: cohort, posted } of cohorts) {
      const people = new Set(cohort.flatMap(id => everybody(recordOf(before, id))))
      for (const person of people)
        expect([person, posted.filter(one => isTo(person, one) && !urgent.has(one.messageId)).length]).toEqual([
          person,
          1,
        ])
      for (const id of cohort) {
        expect(await messagesAbout(id, 'inspection-resumed')).toEqual(everybody(recordOf(before, id)).toSorted())
        held += (await messagesAbout(id, 'submission-received')).length
        const states = (await on.ports.store.notices(id)).map(one => one.state)
        expect(states).not.toContain('held')
      }
    }
    expect(held).toBeGreaterThan(3)
  })

  const recordOf = (records: readonly InspectionRecord[], id: string): InspectionRecord => {
    const found = records.find(one => one.inspection.id === id)
    if (found === undefined) throw new Error(`no record of ${id}`)
    return found
  }

  const needsRelay = (id: string): boolean => {
    const record = on.table.records.get(id)
    const states = [...(record?.steps.values() ?? [])].map(one => one.state)
    return states.includes('open') || !states.includes('later')
  }

  /** Who was sent this kind of message about an inspection. */
  const messagesAbout = async (id: string, template: string): Promise<string[]> =>
    (await on.ports.store.notices(id))
      .filter(one => one.template === template && ['accepted', 'delivered'].includes(one.state))
      .map(one => one.to)
      .toSorted()
})

const versionOf = ({ inspection }: InspectionRecord): string => `${inspection.id} ${inspection.version}`

const isTo = (person: string, { to }: Posted): boolean => to === `${person}@example.org`

const idOf = (relay: string): string => relay.replace(/(-\d{4}-\d\d-\d\d)-.*$/, '$1')

const dueOn = ({ due }: Waiting): Temporal.PlainDate =>
  Temporal.Instant.from(due).toZonedDateTimeISO('Europe/London').toPlainDate()

/** Day by day: how many working days after the first working day from `from` on, up to and including another. */
const workingDaysFrom = (from: string, to: Temporal.PlainDate, works: (day: Temporal.PlainDate) => boolean): number => {
  let day = Temporal.PlainDate.from(from)
  while (!works(day)) day = day.add({ days: 1 })
  const step = Temporal.PlainDate.compare(to, day) < 0 ? -1 : 1
  let count = 0
  for (; !day.equals(to); ) {
    day = day.add({ days: step })
    if (works(day)) count += step
  }
  return count
}
