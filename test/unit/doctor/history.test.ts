import { beforeEach, describe, expect, it } from 'vitest'
import { changing, entry } from '../../../domain/decisions/change.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { carryOut } from '../../../functions/record/carry-out.ts'
import { aPatient, type Patient } from './a-patient.ts'
import { findingsIn, isFoundAndRepaired, kindsIn, operator, repairIn } from './planted.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

const forge = (number: number, how: Partial<AuditEvent>): void => {
  const { events } = patient.record
  const at = events.findIndex(one => one.number === number)
  const [before] = events.slice(at, at + 1)
  if (before !== undefined) events.splice(at, 1, { ...before, ...how })
}

const note = () =>
  carryOut(patient.ports, patient.id, (record, _setting, now) =>
    changing(record, now, { entries: [entry(now, 'note-written', 'x', { by: 'person-coordinator' })] }),
  )

describe('a history that was altered', () => {
  it('is noted with who looked into it, counted anew from there, and no finding any more', async () => {
    forge(2, { by: 'forger' })
    await isFoundAndRepaired(patient, 'audit-broken')
    const noted = (await patient.ports.store.events(patient.id)).find(one => one.what === 'history-counted-anew')
    expect(noted).toMatchObject({ by: operator, about: 'event 2' })
    await note()
    expect(await kindsIn(patient)).toEqual([])
  })

  it('keeps what was altered as it is: the break stays to be seen', async () => {
    forge(2, { by: 'forger' })
    await repairIn(patient)
    expect((await patient.ports.store.events(patient.id)).find(one => one.number === 2)?.by).toBe('forger')
  })

  it('is found again when something else of it is altered after that', async () => {
    forge(2, { by: 'forger' })
    await repairIn(patient)
    forge(3, { by: 'forger' })
    expect(await kindsIn(patient)).toEqual(['audit-broken'])
  })

  it('is found again when what came after is altered', async () => {
    forge(2, { by: 'forger' })
    await repairIn(patient)
    await note()
    const last = patient.record.events.length
    forge(last, { by: 'forger' })
    expect(await findingsIn(patient)).toMatchObject([{ kind: 'audit-broken', about: `event ${last}` }])
  })

  it.each([2, 'the last'])('is counted anew as well where event %s is missing', async which => {
    const { events } = patient.record
    events.splice(which === 2 ? 1 : events.length - 1, 1)
    await isFoundAndRepaired(patient, 'audit-broken')
    await note()
    expect(await kindsIn(patient)).toEqual([])
  })
})

describe('a history that somebody writes to while it is examined', () => {
  /** Somebody is always sooner: whenever the record has been read, something is committed. */
  const busy = () => {
    const { ports } = patient
    const load = async (id: string) => {
      const record = await ports.store.load(id)
      await note()
      return record
    }
    return { ...ports, store: { ...ports.store, load } }
  }

  it('is not said to be altered', async () => {
    expect((await examineAll(busy())).findings).toEqual([])
  })

  it('is not said to be altered when the events were read before they were written', async () => {
    const { ports } = patient
    let isFirst = true
    const events = async (id: string) => {
      const all = await ports.store.events(id)
      const seen = isFirst ? all.slice(0, -1) : all
      isFirst = false
      return seen
    }
    expect((await examineAll({ ...ports, store: { ...ports.store, events } })).findings).toEqual([])
  })

  it('is said to be altered if it is', async () => {
    forge(2, { by: 'forger' })
    expect((await examineAll(busy())).findings.map(one => one.kind)).toEqual(['audit-broken'])
  })
})

it('events that the record does not count are told of: nothing can be written any more', async () => {
  const { events } = patient.record
  const last = events.at(-1)
  if (last !== undefined) events.push({ ...last, number: last.number + 1 })
  expect(await findingsIn(patient)).toMatchObject([{ kind: 'audit-extra', repair: { do: 'tell-a-person' } }])
})
