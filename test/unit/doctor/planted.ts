import { expect } from 'vitest'
import type { Finding, FindingKind } from '../../../domain/doctor/finding.ts'
import { type Cured, cure } from '../../../functions/doctor/cure.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import type { Patient } from './a-patient.ts'

export const operator = 'person-operator'

export const findingsIn = async ({ ports }: Patient): Promise<readonly Finding[]> => (await examineAll(ports)).findings

export const kindsIn = async (patient: Patient): Promise<FindingKind[]> =>
  (await findingsIn(patient)).map(one => one.kind)

/** Has everything repaired that was found. */
export const repairIn = async (patient: Patient): Promise<Cured> =>
  cure(patient.ports, await findingsIn(patient), operator)

/** Shows that a planted fault is found in plain words and alone, repaired, written down with who and why, and gone. */
export const isFoundAndRepaired = async (patient: Patient, kind: FindingKind): Promise<void> => {
  const [found, ...others] = await findingsIn(patient)
  expect([found?.kind, ...others.map(one => one.kind)]).toEqual([kind])
  expect(`${found?.says} ${found?.repairSays}`).toMatch(/^[A-Z“].+\.$/)
  const cured = await repairIn(patient)
  expect(cured).toEqual({ repaired: [found], gone: [], failed: [] })
  expect(await kindsIn(patient)).toEqual([])
  const written = (await patient.ports.store.events(patient.id)).filter(one => one.what === 'repaired')
  expect(written).toMatchObject([{ by: operator, why: found?.says, about: found?.about, detail: { finding: kind } }])
}
