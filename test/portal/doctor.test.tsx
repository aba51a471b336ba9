import { expect, it } from 'vitest'
import { browsing, known } from './a-portal.ts'
import { eastLothian, lettersOut, theCoordinator } from './kept-record.ts'

const id = eastLothian.replace('/inspections/', '')

/** An inspection whose numbers are wrong, and the coordinator in front of it. */
const illness = async () => {
  const portal = await lettersOut()
  const { inspection } = await portal.ports.store.load(id)
  const wrong = { ...inspection, counters: { ...inspection.counters, open: 99 } }
  const nothing = { steps: [], requests: [], notices: [], retired: [], entries: [] }
  await portal.ports.store.commit(inspection, { ...nothing, inspection: wrong })
  return { portal, browser: await browsing(portal, await theCoordinator(portal)) }
}

it('the doctor’s page says what is wrong and what would cure it; it is repaired once, with a line of the history', async () => {
  const { portal, browser } = await illness()
  const page = await (await browser.get('/doctor')).text()
  expect(page).toContain('says wrongly the numbers of its requests')
  expect(page).toContain('Repair what can be repaired')
  expect(await (await browser.get('/doctor/repair')).text()).toContain('Count again.')
  const sent = await browser.post('/doctor/repair', { _key: 'once' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/doctor?done=repaired'])
  expect((await portal.ports.store.load(id)).inspection.counters.open).not.toBe(99)
  const repairs = (await portal.ports.store.events(id)).filter(one => one.what === 'repaired')
  expect(repairs.some(one => one.by === browser.session.personId && one.detail?.finding === 'counts-wrong')).toBe(true)
  expect(await (await browser.get('/doctor')).text()).not.toContain('says wrongly')
})

it('whoever may only look is offered no repair, and nobody else sees the page', async () => {
  const { portal } = await illness()
  const manager = await known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })
  const looking = await browsing(portal, manager)
  expect(await (await looking.get('/doctor')).text()).not.toContain('/doctor/repair')
  expect((await looking.get('/doctor/repair')).status).toBe(404)
  expect((await looking.post('/doctor/repair', { _key: 'once' })).status).toBe(404)
  const partner = await known(portal, 'Jamie Example', { kind: 'partner', areas: ['S12000010'] })
  expect((await (await browsing(portal, partner)).get('/doctor')).status).toBe(404)
})
