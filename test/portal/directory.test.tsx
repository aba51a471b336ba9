import { describe, expect, it } from 'vitest'
import { type APortal, browsing, known } from './a-portal.ts'
import { anAdministrator, anInspector, aStranger, lettersOut, theCoordinator, theLead } from './kept-record.ts'

const someone = {
  name: 'Nora Newcomer',
  email: 'nora.newcomer@council.example',
  organisation: 'Falkirk Council',
  access: 'partner',
  areas: 'S12000014',
}

const atDesk = async (who: (portal: APortal) => ReturnType<typeof theCoordinator>) => {
  const portal = await lettersOut()
  const person = await who(portal)
  return { portal, person, page: await browsing(portal, person) }
}

describe('the directory', () => {
  it('is none of a partner’s or an inspector’s business', async () => {
    for (const [who, status] of [
      [aStranger, 404],
      [anInspector, 403],
    ] as const) {
      const { page } = await atDesk(who)
      for (const path of ['/directory', '/directory/new', '/directory/fern-fictional'])
        expect((await page.get(path)).status).toBe(status)
    }
  })

  it('lists people by organisation, and flags who cannot sign in', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    await portal.ports.directory.put({
      id: 'una',
      name: 'Una Unreachable',
      email: 'una@board.example',
      organisation: 'NHS Invented',
    })
    const html = await (await page.get('/directory')).text()
    expect(html).toContain('NHS Invented')
    expect(html).toMatch(/Una Unreachable[\s\S]*Cannot sign in/)
    expect(html.indexOf('Invented Organisation')).toBeLessThan(html.indexOf('NHS Invented</h2>'))
  })

  it('is searched by every word, whatever its case and accents', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    await portal.ports.directory.put({ id: 'zoe', name: 'Zoë Figment', email: 'z@x.example', organisation: 'NHS Fife' })
    const html = await (await page.get('/directory?q=zoe+FIFE')).text()
    expect(html).toContain('Zoë Figment')
    expect(html).not.toContain('Person Coordinator</a>')
    expect(await (await page.get('/directory?q=zoe+Tayside')).text()).toContain('Nobody in the directory fits')
  })

  it('says where the address of somebody who is asked is missing', async () => {
    const { page } = await atDesk(theCoordinator)
    const html = await (await page.get('/directory')).text()
    expect(html).toContain('East Lothian: the address is missing of Chair of the community planning partnership')
    expect(html).toContain('/inspections/east-lothian-2023-10-31/people')
  })

  it('shows an inspection lead a person without a form', async () => {
    const { portal, page } = await atDesk(theLead)
    await theCoordinator(portal)
    const html = await (await page.get('/directory/person-coordinator')).text()
    expect(html).toContain('Staff: coordinator')
    expect(html).not.toContain('name="email"')
    expect((await page.get('/directory/new')).status).toBe(403)
    expect((await page.post('/directory/person-coordinator', someone)).status).toBe(403)
  })
})

describe('adding a person', () => {
  it('puts the person into the directory, once for a double click', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const before = (await portal.ports.directory.list()).length
    const first = await page.post('/directory/new', { ...someone, _key: 'k1' })
    const second = await page.post('/directory/new', { ...someone, _key: 'k1' })
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(await portal.ports.directory.list()).toHaveLength(before + 1)
    expect(await portal.ports.directory.byEmail(someone.email)).toMatchObject({
      name: 'Nora Newcomer',
      access: { kind: 'partner', areas: ['S12000014'] },
    })
  })

  it('leads back to the page on which the person was missing', async () => {
    const { page } = await atDesk(theCoordinator)
    const answer = await page.post('/directory/new?to=/start/people', { ...someone, _key: 'k1' })
    expect(answer.headers.get('location')).toBe('/start/people')
    const elsewhere = await page.post('/directory/new?to=//evil.example', {
      ...someone,
      email: 'other@x.example',
      _key: 'k2',
    })
    expect(elsewhere.headers.get('location')).toBe('/')
  })

  it('says by each field what is wrong, and keeps what was typed', async () => {
    const { page } = await atDesk(theCoordinator)
    const answer = await page.post('/directory/new', { name: 'Nora Newcomer', email: 'nora', access: 'partner' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Error: Add a person')
    expect(html).toContain('href="#field-email"')
    expect(html).toContain('Enter an e-mail address such as name@example.org')
    expect(html).toContain('Enter the organisation')
    expect(html).toContain('value="Nora Newcomer"')
  })

  it('asks a partner’s areas and a member of staff’s roles', async () => {
    const { page } = await atDesk(anAdministrator)
    const { areas: _none, ...withoutAreas } = someone
    expect(await (await page.post('/directory/new', withoutAreas)).text()).toContain('Choose at least one council area')
    const staff = await page.post('/directory/new', { ...withoutAreas, access: 'staff' })
    expect(await staff.text()).toContain('Choose at least one role')
  })

  it('refuses an address that somebody has, by its field', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const taken = await known(portal, 'Tom Taken', { kind: 'partner', areas: ['S12000014'] })
    const answer = await page.post('/directory/new', { ...someone, email: taken.email.toUpperCase() })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/href="#field-email"[^>]*>Somebody else in the directory has this address/)
  })
})

describe('staff access', () => {
  const staff = { ...someone, access: 'staff', areas: '', roles: 'inspector' }

  it('is given by an administrator', async () => {
    const { portal, page } = await atDesk(anAdministrator)
    expect((await page.post('/directory/new', staff)).status).toBe(303)
    expect((await portal.ports.directory.byEmail(staff.email))?.access).toEqual({ kind: 'staff', roles: ['inspector'] })
  })

  it('is neither offered to a coordinator nor given by one', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    expect(await (await page.get('/directory/new')).text()).not.toContain('value="staff"')
    const answer = await page.post('/directory/new', staff)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Only an administrator changes the address or the access of staff')
    expect(await portal.ports.directory.byEmail(staff.email)).toBeUndefined()
  })

  it('cannot be had by giving an administrator’s entry one’s own address', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const administrator = await anAdministrator(portal)
    const answer = await page.post(`/directory/${administrator.id}`, {
      ...staff,
      name: administrator.name,
      email: 'mine@x.example',
      roles: 'administrator',
    })
    expect(answer.status).toBe(422)
    expect((await portal.ports.directory.get(administrator.id))?.email).toBe(administrator.email)
  })

  it('leaves a coordinator free to correct a name or a number of staff', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const administrator = await anAdministrator(portal)
    const answer = await page.post(`/directory/${administrator.id}`, {
      ...staff,
      email: administrator.email,
      roles: 'administrator',
      name: 'Adam Corrected',
      phone: '01324 000000',
    })
    expect(answer.headers.get('location')).toBe(`/directory/${administrator.id}?done=saved`)
    expect(await portal.ports.directory.get(administrator.id)).toMatchObject({ name: 'Adam Corrected' })
  })

  it('is not taken by an administrator from him- or herself', async () => {
    const { person, page } = await atDesk(anAdministrator)
    const answer = await page.post(`/directory/${person.id}`, { ...staff, email: person.email })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('ask another administrator')
  })
})

describe('a person’s page', () => {
  it('says in which inspections the person is, and what waits for him or her', async () => {
    const { page } = await atDesk(theCoordinator)
    const html = await (await page.get('/directory/person-coordinator')).text()
    expect(html).toContain('href="/inspections/east-lothian-2023-10-31"')
    expect(html).toContain('Coordinator (strategic support officer)')
  })

  it('is not found for somebody whom nobody knows', async () => {
    const { page } = await atDesk(theCoordinator)
    expect((await page.get('/directory/nobody')).status).toBe(404)
  })

  it('takes an address that was corrected, and frees the old one', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const partner = await known(portal, 'Paula Partner', { kind: 'partner', areas: ['S12000014'] })
    await page.post(`/directory/${partner.id}`, { ...someone, name: partner.name })
    expect((await portal.ports.directory.byEmail(someone.email))?.id).toBe(partner.id)
    expect(await portal.ports.directory.byEmail(partner.email)).toBeUndefined()
  })

  it('loses title and phone when they are emptied', async () => {
    const { portal, page } = await atDesk(theCoordinator)
    const partner = await known(portal, 'Paula Partner', { kind: 'partner', areas: ['S12000014'] })
    await portal.ports.directory.put({ ...partner, title: 'Old title', phone: '1' })
    await page.post(`/directory/${partner.id}`, { ...someone, title: '', phone: '' })
    expect(await portal.ports.directory.get(partner.id)).not.toHaveProperty('title')
  })
})
