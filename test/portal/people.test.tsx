import { describe, expect, it } from 'vitest'
import { browsing, known } from './a-portal.ts'
import {
  anAdministrator,
  anInspector,
  aStranger,
  eastLothian,
  eastLothianCode,
  lettersOut,
  partnerOf,
  theChair,
  theCoordinator,
  theLead,
} from './kept-record.ts'

const path = `${eastLothian}/people`
const chairPath = `${path}/cpp-chair`

const aCast = async () => {
  const portal = await lettersOut()
  const chair = await theChair(portal)
  await portal.ports.directory.put({ ...chair, phone: '01620 000000' })
  return { portal, chair, load: () => portal.ports.store.load('east-lothian-2023-10-31') }
}

describe('the people of an inspection', () => {
  it('are shown to staff with their roles and how to reach them', async () => {
    const { portal } = await aCast()
    const { get } = await browsing(portal, await anInspector(portal))
    const page = await (await get(path)).text()
    expect(page).toContain('Chair of the community planning partnership')
    expect(page).toContain('<a href="mailto:person-cpp-chair@example.org">')
    expect(page).toContain('<a href="tel:01620000000">01620 000000</a>')
    expect(page).toContain('not named yet')
    expect(page).toContain('somebody who is not in the directory any more')
    expect(page).not.toContain(`${path}/`)
  })

  it('are shown to their partnership by name, role and organisation, without addresses', async () => {
    const { portal, chair } = await aCast()
    const page = await (await (await browsing(portal, chair)).get(path)).text()
    expect(page).toContain('Person CPP Chair')
    expect(page).toContain('Invented Organisation')
    expect(page).not.toContain('@example.org')
    expect(page).not.toContain('01620')
    expect(page).not.toContain(`${path}/`)
  })

  it('are not there for another partnership', async () => {
    const { portal } = await aCast()
    const { get } = await browsing(portal, await aStranger(portal))
    expect((await get(path)).status).toBe(404)
    expect((await get(chairPath)).status).toBe(404)
  })

  it('can be changed by those who may name somebody', async () => {
    const { portal } = await aCast()
    for (const person of [await theCoordinator(portal), await theLead(portal), await anAdministrator(portal)]) {
      const { get } = await browsing(portal, person)
      expect(await (await get(path)).text()).toContain(`href="${chairPath}"`)
      expect((await get(chairPath)).status).toBe(200)
    }
  })
})

describe('naming another person for a role', () => {
  it('passes on what waits for the one before, lets the new one in, and says who did it', async () => {
    const { portal, chair, load } = await aCast()
    const next = await known(portal, 'Nora Newly Invented', partnerOf('S12000014'))
    const { get, post } = await browsing(portal, await theCoordinator(portal))
    const form = await (await get(chairPath)).text()
    expect(form).toContain(`Now: ${chair.name}.`)
    expect(form).toMatch(/\d open requests? will go over/)
    const answer = await post(chairPath, { person: next.id, _key: 'first' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?done=named`])
    const { inspection, requests } = await load()
    expect(inspection.people['cpp-chair']).toBe(next.id)
    expect(requests.filter(one => one.role === 'cpp-chair').map(one => one.person)).toContain(next.id)
    expect(requests.some(one => one.person === chair.id)).toBe(false)
    expect((await portal.ports.directory.get(next.id))?.access).toEqual({
      kind: 'partner',
      areas: ['S12000014', eastLothianCode],
    })
    const [named] = (await portal.ports.store.events(inspection.id)).filter(({ what }) => what === 'person-named')
    expect([named?.about, named?.by]).toEqual(['cpp-chair', 'person-coordinator'])
    expect(await (await get(`${path}?done=named`)).text()).toContain('The person was changed')
  })

  it('offers partners for the partnership, staff who can carry it out for the inspectorate, and never the one who has the role', async () => {
    const { portal, chair } = await aCast()
    await aStranger(portal)
    await anInspector(portal)
    const { get } = await browsing(portal, await theCoordinator(portal))
    const forChair = await (await get(chairPath)).text()
    expect(forChair).toContain('<option value="fern-fictional">')
    expect(forChair).not.toContain('<option value="ivy-invented">')
    expect(forChair).not.toContain(`<option value="${chair.id}">`)
    const forDepute = await (await get(`${path}/depute-lead`)).text()
    expect(forDepute).toContain('<option value="ivy-invented">')
    expect(forDepute).not.toContain('<option value="fern-fictional">')
    // An inspector cannot decide what a lead decides (domain/rights/rights.ts).
    expect(await (await get(`${path}/inspection-lead`)).text()).not.toContain('<option value="ivy-invented">')
  })

  it.each([
    [{}, 'Choose a person'],
    [{ person: 'ivy-invented' }, 'Choose somebody from the list'],
    [{ person: 'person-cpp-chair' }, 'Choose somebody from the list'],
  ])('refuses %j with a message by the field', async (fields, says) => {
    const { portal, chair, load } = await aCast()
    await anInspector(portal)
    const { post } = await browsing(portal, await theCoordinator(portal))
    const answer = await post(chairPath, { ...fields, _key: 'first' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`<a href="#field-person">${says}</a>`)
    expect((await load()).inspection.people['cpp-chair']).toBe(chair.id)
  })

  it('is refused to others of the inspectorate, and is not there for the partnership, nor for a role that does not exist', async () => {
    const { portal, chair, load } = await aCast()
    for (const [person, status] of [
      [await anInspector(portal), 403],
      [chair, 404],
    ] as const) {
      const { get, post } = await browsing(portal, person)
      expect((await get(chairPath)).status).toBe(status)
      expect((await post(chairPath, { person: person.id, _key: 'first' })).status).toBe(status)
    }
    const { get } = await browsing(portal, await theCoordinator(portal))
    expect((await get(`${path}/chief-dreamer`)).status).toBe(404)
    expect((await load()).inspection.people['cpp-chair']).toBe(chair.id)
  })
})
