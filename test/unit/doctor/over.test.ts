import { expect, it } from 'vitest'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { someThatAreOver } from '../../../functions/doctor/over.ts'
import { alter, aPatient, type Patient, relayOf } from './a-patient.ts'
import { findingsIn, isFoundAndRepaired } from './planted.ts'

/** An inspection that was closed in the morning, with everything done. */
const closedOne = async (): Promise<Patient> => {
  const patient = await aPatient()
  patient.ports.relays.end(relayOf(patient))
  alter(patient, one => {
    if (one.status !== 'running') return one
    const { relay: _ended, ...kept } = one
    return { ...kept, status: 'closed', closedAt: '2023-10-31T09:30:00Z' }
  })
  patient.record.tokens.clear()
  return patient
}

it('an inspection that is over is examined, and well', async () => {
  const { ports } = await closedOne()
  expect(await examineAll(ports)).toMatchObject({ inspections: 1, findings: [] })
})

it('a history that was altered after the end is found and counted anew', async () => {
  const patient = await closedOne()
  const [first, ...others] = patient.record.events
  if (first !== undefined) patient.record.events.splice(0, others.length + 1, { ...first, by: 'forger' }, ...others)
  await isFoundAndRepaired(patient, 'audit-broken')
})

it('a token that was left behind is taken away', async () => {
  const patient = await closedOne()
  patient.record.tokens.set('notification#letter#1', 'token-1')
  await isFoundAndRepaired(patient, 'token-left-over')
})

it('an execution that was left behind is stopped', async () => {
  const patient = await closedOne()
  const name = `${patient.id}-notification-7`
  await patient.ports.relays.start({ stage: 'notification', name, input: { inspectionId: patient.id, run: 7 } })
  await isFoundAndRepaired(patient, 'relay-left-over')
})

it('numbers that are wrong are counted again', async () => {
  const patient = await closedOne()
  alter(patient, one => ({ ...one, counters: { ...one.counters, open: 99 } }))
  await isFoundAndRepaired(patient, 'counts-wrong')
})

it('a message that was left is put before the post', async () => {
  const patient = await closedOne()
  const [sent] = [...patient.record.notices.values()]
  if (sent === undefined) throw new Error('letters have left')
  const { slot, to, template, about, rung, alone, notBefore, reference, guarantee } = sent
  const due = { slot, to, template, about, rung, alone, notBefore, reference, guarantee, state: 'due' } as const
  patient.record.notices.set(slot, due)
  await isFoundAndRepaired(patient, 'notice-late')
})

it('nobody is missed who has left since', async () => {
  const patient = await closedOne()
  patient.ports.table.people.clear()
  expect(await findingsIn(patient)).toEqual([])
})

it('of many, twenty are looked at a night, and all of them in turn', async () => {
  const { ports, record } = await closedOne()
  const over = Array.from({ length: 45 }, (_none, index) => ({ ...record.inspection, id: `over-${index}` }))
  const store = { listOver: async () => over }
  const seen = new Set<string>()
  for (const day of ['01', '02', '03']) {
    ports.clock.set(`2023-11-${day}T03:30:00Z`)
    const some = await someThatAreOver({ store: { ...ports.store, ...store }, clock: ports.clock })
    expect(some.length).toBeLessThanOrEqual(20)
    for (const id of some) seen.add(id)
  }
  expect(seen.size).toBe(45)
})
