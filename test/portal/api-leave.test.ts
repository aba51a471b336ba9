import { describe, expect, it } from 'vitest'
import { makeLink } from '../../portal/links/links.ts'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, known } from './a-portal.ts'
import { anInspector, aStranger, keepRecord, theChair, theCoordinator, theLead } from './kept-record.ts'
import { inspectionId } from './requests-record.ts'

const lead = 'person-inspection-lead'

/** The program of a coordinator, who hands over what is with somebody. */
const handingOver = async (portal: APortal) => {
  const { app, ports, clock } = portal
  const coordinator = await theCoordinator(portal)
  const key = await makeLink(ports.desk, coordinator.id, 'program', ports.secret, clock.now())
  return (person: string, to: string) =>
    app.request(`https://inspections.example/api/inspections/${inspectionId}/commands`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': `${person}-${to}`,
      },
      body: JSON.stringify({ do: 'leave', person, to }),
    })
}

const collecting = async () => {
  const portal = aPortal('2023-11-20T12:00:00Z')
  await keepRecord(portal, openedOnItsDay({ stage: 'data-collection', step: 'returns' }))
  return portal
}
const peopleOf = async ({ ports }: APortal) => (await ports.store.load(inspectionId)).inspection.people

describe('a program that hands over everything that is with somebody', () => {
  it('makes no partner the inspection lead', async () => {
    const portal = await collecting()
    await theLead(portal)
    const partner = await aStranger(portal)
    const answer = await (await handingOver(portal))(lead, partner.id)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('to: this person cannot hold the role inspection-lead')
    expect((await peopleOf(portal))['inspection-lead']).toBe(lead)
  })

  it('gives nobody of the inspectorate what a partnership is asked for', async () => {
    const portal = await collecting()
    const chair = await theChair(portal)
    const inspector = await anInspector(portal)
    const answer = await (await handingOver(portal))(chair.id, inspector.id)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('to: this person cannot hold the role cpp-chair')
    expect((await peopleOf(portal))['cpp-chair']).toBe(chair.id)
  })

  it('gives every role to whoever may hold it', async () => {
    const portal = await collecting()
    await theLead(portal)
    const other = await known(portal, 'Lena Invented', { kind: 'staff', roles: ['inspection-lead'] })
    const answer = await (await handingOver(portal))(lead, other.id)
    expect(answer.status).toBeLessThan(300)
    expect((await peopleOf(portal))['inspection-lead']).toBe(other.id)
  })
})
