import { describe, expect, it } from 'vitest'
import { undeliverableNow } from '../../functions/ports/directory/person.ts'
import { browsing, known } from './a-portal.ts'
import { eastLothian, lettersOut, theChair, theCoordinator } from './kept-record.ts'

const id = eastLothian.replace('/inspections/', '')

describe('the switch of mail', () => {
  const switching = async () => {
    const portal = await lettersOut()
    const manager = await known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })
    return { portal, manager: await browsing(portal, manager) }
  }

  it('is set with a reason, and said on the board as long as not everybody is written to', async () => {
    const { portal, manager } = await switching()
    expect(await (await manager.get('/mail')).text()).toContain('Messages are sent now: to everybody.')
    await manager.post('/mail', { mode: 'none', why: 'A loop.', _key: 'one' })
    expect(await portal.ports.switches.mail()).toMatchObject({ mode: 'none', by: 'ailsa-example', why: 'A loop.' })
    expect(await (await manager.get('/mail')).text()).toContain('Ailsa Example switched it on')
    expect(await (await manager.get('/board')).text()).toContain('Messages are sent to nobody.')
    await manager.post('/mail', { mode: 'all', why: 'It is over.', _key: 'two' })
    expect(await (await manager.get('/board')).text()).not.toContain('Messages are sent')
  })

  it('after a trial has what partners were not sent and is still asked sent, where somebody says so', async () => {
    const { portal, manager } = await switching()
    const { store, ledger, clock } = portal.ports
    const asked = (await store.notices(id)).filter(one => one.state === 'due' && one.guarantee === 'at-least-once')
    await ledger.suppressed(
      asked.map(({ slot }) => ({ inspectionId: id, slot })),
      { at: clock.now().toString(), why: 'trial' },
    )
    const again = async () => (await store.notices(id)).filter(one => one.slot.endsWith('#again'))
    await manager.post('/mail', { mode: 'team', why: 'A trial.', afterTrial: 'yes', _key: 'one' })
    expect(await again()).toEqual([])
    await manager.post('/mail', { mode: 'all', why: 'It is over.', afterTrial: 'yes', _key: 'two' })
    expect((await again()).map(one => one.state)).toEqual(asked.map(() => 'due'))
    await manager.post('/mail', { mode: 'all', why: 'Pressed again.', afterTrial: 'yes', _key: 'three' })
    expect(await again()).toHaveLength(asked.length)
    expect(asked.length).toBeGreaterThan(0)
  })

  it('needs a reason, and somebody who may', async () => {
    const { portal, manager } = await switching()
    const answer = await manager.post('/mail', { mode: 'none', _key: 'one' })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Say why')])
    const coordinator = await browsing(portal, await theCoordinator(portal))
    const refused = await coordinator.get('/mail')
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('Who may: service managers and administrators.'),
    ])
    expect((await coordinator.post('/mail', { mode: 'none', why: 'x', _key: 'two' })).status).toBe(403)
    expect(await portal.ports.switches.mail()).toBeUndefined()
  })
})

describe('somebody whose messages come back', () => {
  it('is shown as such; once the address is corrected, what did not arrive is due again', async () => {
    const portal = await lettersOut()
    const { ports, clock } = portal
    const chair = await theChair(portal)
    const keys = (await ports.store.notices(id))
      .filter(one => one.to === chair.id && one.state === 'due')
      .map(({ slot }) => ({ inspectionId: id, slot }))
    const at = clock.now().toString()
    await ports.ledger.claim(keys, { at })
    await ports.ledger.accepted(keys, { at, messageId: 'message-1', to: chair.email })
    await ports.ledger.outcome({ messageId: 'message-1', what: 'bounced', at, isForGood: true })
    await ports.directory.markUndeliverable(chair.id, { email: chair.email, since: at, why: 'bounced' })
    const browser = await browsing(portal, await theCoordinator(portal))
    const page = await (await browser.get(`/directory/${chair.id}`)).text()
    expect(page).toContain('A message to this address came back on 31 October 2023')
    expect(await (await browser.get(`${eastLothian}/messages`)).text()).toContain(
      'correct the address in the directory',
    )
    const sentAgain = async () => (await ports.store.notices(id)).filter(one => one.slot.endsWith('#again'))
    const form = { name: chair.name, organisation: chair.organisation, access: 'partner', areas: 'S12000010' }
    // Whoever corrects the phone number knows nothing of the address.
    await browser.post(`/directory/${chair.id}`, { ...form, email: chair.email, phone: '01620 000000', _key: 'phone' })
    expect(await ports.directory.get(chair.id)).toMatchObject({
      phone: '01620 000000',
      undeliverable: { email: chair.email },
    })
    expect(await sentAgain()).toEqual([])
    const saved = await browser.post(`/directory/${chair.id}`, { ...form, email: 'chair@council.example', _key: 'one' })
    expect(saved.status).toBe(303)
    const after = await ports.directory.get(chair.id)
    expect(after && undeliverableNow(after)).toBeUndefined()
    const again = await sentAgain()
    expect(again.length).toBeGreaterThan(0)
    expect(again.every(one => one.to === chair.id && one.state === 'due')).toBe(true)
  })

  it('is written to at the same address again only where somebody says that it is right', async () => {
    const portal = await lettersOut()
    const { ports, clock } = portal
    const chair = await theChair(portal)
    const mark = { email: chair.email, since: clock.now().toString(), why: 'bounced' } as const
    await ports.directory.markUndeliverable(chair.id, mark)
    const browser = await browsing(portal, await theCoordinator(portal))
    expect(await (await browser.get(`/directory/${chair.id}`)).text()).toContain('The address is right: try it again')
    const form = { name: chair.name, organisation: chair.organisation, access: 'partner', areas: 'S12000010' }
    await browser.post(`/directory/${chair.id}`, { ...form, email: chair.email, isRight: 'yes', _key: 'one' })
    expect(await ports.directory.get(chair.id)).not.toHaveProperty('undeliverable')
    expect(await (await browser.get(`/directory/${chair.id}`)).text()).not.toContain('try it again')
  })
})
