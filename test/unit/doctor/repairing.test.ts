import { beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../../../domain/failure.ts'
import { cure } from '../../../functions/doctor/cure.ts'
import { alter, aPatient, type Patient, putStep, relayOf, stepIn } from './a-patient.ts'
import { findingsIn, operator } from './planted.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

const repairs = async (): Promise<number> =>
  (await patient.ports.store.events(patient.id)).filter(one => one.what === 'repaired').length

describe('a repair', () => {
  it('of what is well by then is not done, and said to be gone', async () => {
    const { counters } = patient.record.inspection
    alter(patient, one => ({ ...one, counters: { ...counters, open: 99 } }))
    const found = await findingsIn(patient)
    alter(patient, one => ({ ...one, counters }))
    expect(await cure(patient.ports, found, operator)).toEqual({ repaired: [], gone: found, failed: [] })
    expect(await repairs()).toBe(0)
  })

  it('does what was shown, and nothing that came to be since', async () => {
    alter(patient, one => ({ ...one, counters: { ...one.counters, open: 99 } }))
    const found = await findingsIn(patient)
    patient.ports.relays.end(relayOf(patient))
    const { repaired } = await cure(patient.ports, found, operator)
    expect(repaired.map(one => one.kind)).toEqual(['counts-wrong'])
    expect((await findingsIn(patient)).map(one => one.kind)).toEqual(['relay-missing'])
  })

  it('that fails is told of with its reason, and keeps no other from being done', async () => {
    putStep(patient, { ...stepIn(patient), wakeOwedSince: '2023-10-31T09:30:00Z' })
    alter(patient, one => ({ ...one, counters: { ...one.counters, open: 99 } }))
    const found = await findingsIn(patient)
    const wake = () => Promise.reject(new Failure('RelaysUnavailable', 'Step Functions did not answer.'))
    const relays = { ...patient.ports.relays, wake }
    const { repaired, failed } = await cure({ ...patient.ports, relays }, found, operator)
    expect(repaired.map(one => one.kind)).toEqual(['counts-wrong'])
    expect(failed).toMatchObject([
      { finding: { kind: 'timer-not-fired' }, why: 'RelaysUnavailable: Step Functions did not answer.' },
    ])
  })

  it('fails where the inspection cannot be looked at again', async () => {
    patient.ports.relays.end(relayOf(patient))
    const found = await findingsIn(patient)
    const living = () => Promise.reject(new Failure('RelaysUnavailable', 'Step Functions did not answer.'))
    const { failed } = await cure({ ...patient.ports, relays: { ...patient.ports.relays, living } }, found, operator)
    expect(failed.map(one => one.finding)).toEqual(found)
  })
})
