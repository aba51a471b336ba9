import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../../domain/plan/schema.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { alter, alterRequest, aPatient, type Patient } from './a-patient.ts'
import { findingsIn, isFoundAndRepaired, kindsIn, repairIn } from './planted.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

/** The plan with an opening of a stage to come on a day that is past. */
const planned = (key: string, date: string): void => {
  const plan = patient.record.plans.get(patient.record.inspection.planNumber)
  const opening = plan?.opens[key]
  if (plan === undefined || opening === undefined) throw new Error(`no opening ${key}`)
  const wrong: Plan = { ...plan, opens: { ...plan.opens, [key]: { ...opening, date } } }
  patient.record.plans.set(plan.number, wrong)
  // The board says what the plan says.
  alter(patient, ({ board: _old, ...one }) => one)
}

const opening = (key: string): string => {
  const plan = patient.record.plans.get(patient.record.inspection.planNumber)
  return plan?.opens[key]?.date ?? ''
}

describe('a stage to come that is planned for a day which is past', () => {
  it('is planned anew when nobody is late, and those concerned are told', async () => {
    const before = opening('fieldwork/on-site')
    planned('fieldwork/on-site', '2023-10-02')
    await isFoundAndRepaired(patient, 'date-passed')
    expect(opening('fieldwork/on-site')).toBe(before)
    expect([...patient.record.notices.values()].map(one => one.template)).toContain('dates-changed')
  })

  it('is planned anew without the day that somebody set and that is past', async () => {
    const before = opening('fieldwork/on-site')
    const pin = { date: '2023-10-02', reason: 'A slip', by: 'person-coordinator' }
    alter(patient, one => ({ ...one, pins: { 'fieldwork/on-site': pin } }))
    planned('fieldwork/on-site', '2023-10-02')
    await isFoundAndRepaired(patient, 'date-passed')
    expect(patient.record.inspection.pins).toEqual({})
    expect(opening('fieldwork/on-site')).toBe(before)
  })

  it('is no finding while somebody is late: later dates give way by themselves', async () => {
    planned('fieldwork/on-site', '2023-10-02')
    alterRequest(patient, 'R2', one => ({ ...one, due: '2023-10-30T17:00:00Z' }))
    expect(await kindsIn(patient)).not.toContain('date-passed')
  })

  it('is no finding once more time was given than the plan had', async () => {
    planned('fieldwork/on-site', '2023-10-02')
    alterRequest(patient, 'R2', one => ({ ...one, due: '2024-03-01T17:00:00Z' }))
    expect(await kindsIn(patient)).not.toContain('date-passed')
  })
})

describe('a request that is past due, without a reminder left', () => {
  const pastDue = (longStop: string): void =>
    alterRequest(patient, 'R2', one =>
      one.state === 'open' ? { ...one, due: '2023-10-31T09:30:00Z', rungs: [], longStop } : one,
    )

  it('has the lead asked at once when nobody else would for years', async () => {
    pastDue('2030-01-01T17:00:00Z')
    alter(patient, ({ board: _old, ...one }) => ({ ...one, nextDue: '2023-10-31T09:30:00Z' }))
    await isFoundAndRepaired(patient, 'nobody-asked')
    expect(patient.record.requests.get('R2')).toMatchObject({ state: 'overdue', timesAsked: 1 })
    const asked = [...patient.record.notices.values()].filter(one => one.template === 'decision-asked')
    expect(asked).toMatchObject([{ to: 'person-inspection-lead', about: 'R2' }])
    await sweep(patient.ports)
    expect(await kindsIn(patient)).toEqual([])
  })

  it('has the lead asked by the doctor itself when no relay waits for its step', async () => {
    alterRequest(patient, 'R2', one => ({ ...one, step: 'kick-off', longStop: '2023-10-31T10:30:00Z' }))
    const [found] = (await findingsIn(patient)).filter(one => one.kind === 'nobody-asked')
    expect(found).toMatchObject({ about: 'R2', repair: { do: 'ask-lead' } })
    await repairIn(patient)
    expect(patient.record.requests.get('R2')).toMatchObject({ state: 'overdue', timesAsked: 1 })
    expect(await kindsIn(patient)).not.toContain('nobody-asked')
  })

  it('is no finding as long as its ladder says when the lead is asked', async () => {
    pastDue('2023-11-03T17:00:00Z')
    expect((await findingsIn(patient)).filter(one => one.kind === 'nobody-asked')).toEqual([])
  })
})

it('nobody is reminded of what may never have arrived, and that is no finding', async () => {
  alterRequest(patient, 'R2', one =>
    one.state === 'open'
      ? { ...one, awaitsReceipt: true, rungs: [{ rung: 'due-1', at: '2023-10-31T09:30:00Z' }] }
      : one,
  )
  expect(await kindsIn(patient)).toEqual([])
})
