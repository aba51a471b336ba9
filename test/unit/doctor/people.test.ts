import { beforeEach, describe, expect, it } from 'vitest'
import { alterRequest, aPatient, type Patient } from './a-patient.ts'
import { findingsIn, kindsIn, operator, repairIn } from './planted.ts'

const chair = 'person-cpp-chair'
const coordinator = 'person-coordinator'
const colleague = 'person-nhs-chief-executive'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

/** Whoever leaves is taken access from in the directory. */
const leaves = async (id: string): Promise<void> => {
  const person = await patient.ports.directory.get(id)
  if (person === undefined) throw new Error(`nobody is ${id}`)
  const { access: _taken, ...rest } = person
  await patient.ports.directory.put(rest)
}

const waitsFor = (key: string): string | undefined => patient.record.requests.get(key)?.person

describe('a request of somebody who has left', () => {
  it('is handed over to whoever holds its role, with a line of the history', async () => {
    alterRequest(patient, 'R2', one => ({ ...one, role: 'nhs-chief-executive' }))
    await leaves(chair)
    const found = (await findingsIn(patient)).filter(one => one.about === 'R2')
    expect(found).toMatchObject([
      {
        kind: 'person-left',
        says: `R2 waits for ${chair}, who has no access any more and cannot act.`,
        repairSays: `Give it to ${colleague}, who holds the role nhs-chief-executive.`,
      },
    ])
    const { repaired, failed } = await repairIn(patient)
    expect(failed).toEqual([])
    expect(repaired.map(one => one.about)).toContain('R2')
    expect(waitsFor('R2')).toBe(colleague)
    expect((await findingsIn(patient)).filter(one => one.about === 'R2')).toEqual([])
    const events = await patient.ports.store.events(patient.id)
    expect(events.find(one => one.what === 'repaired' && one.about === 'R2')).toMatchObject({
      by: operator,
      why: found[0]?.says,
    })
    expect([...patient.record.notices.values()].map(one => `${one.template} ${one.to}`)).toContain(
      `request-handed-over ${colleague}`,
    )
  })

  it('is handed over to the coordinator when nobody else holds its role', async () => {
    await leaves(chair)
    await repairIn(patient)
    expect(waitsFor('R2')).toBe(coordinator)
    expect((await findingsIn(patient)).map(one => one.about)).not.toContain('R2')
  })

  it('is put to a person when the coordinator has left as well', async () => {
    await leaves(chair)
    await leaves(coordinator)
    expect((await findingsIn(patient)).find(one => one.about === 'R2')).toMatchObject({
      repair: { do: 'tell-a-person' },
      repairSays: 'The coordinator has left as well: somebody is named on the page “People” of the inspection.',
    })
    await repairIn(patient)
    expect(waitsFor('R2')).toBe(chair)
  })

  it('is found as well when the directory has nobody with the id at all', async () => {
    patient.ports.table.people.delete(chair)
    expect(await kindsIn(patient)).toContain('person-unknown')
    await repairIn(patient)
    expect(waitsFor('R2')).toBe(coordinator)
  })

  it('is nobody’s fault once it is answered', async () => {
    alterRequest(patient, 'R2', ({ ...one }) =>
      one.state === 'open'
        ? { ...one, state: 'submitted', submission: { reference: 'r', at: '2023-10-31T10:00:00Z', by: chair } }
        : one,
    )
    await leaves(chair)
    expect((await findingsIn(patient)).filter(one => one.about === 'R2' && one.kind === 'person-left')).toEqual([])
  })
})

it('a role of somebody who has left is put to a person: no rule says who takes the place', async () => {
  await leaves('person-panel-chair')
  expect(await findingsIn(patient)).toMatchObject([
    { kind: 'person-left', about: 'panel-chair', repair: { do: 'tell-a-person' } },
  ])
})

it('a partner who may see other areas only has left this one', async () => {
  const person = await patient.ports.directory.get(chair)
  if (person !== undefined)
    await patient.ports.directory.put({ ...person, access: { kind: 'partner', areas: ['S12000015'] } })
  expect(await kindsIn(patient)).toContain('person-left')
})
