import { expect, it } from 'vitest'
import { entry } from '../../domain/decisions/change.ts'
import { Failure } from '../../domain/failure.ts'
import { browsing, known } from './a-portal.ts'
import { eastLothian, lettersOut, theCoordinator } from './kept-record.ts'

const id = eastLothian.replace('/inspections/', '')

/** The finding of wrong numbers, by its key. */
const key = `${id} counts-wrong ${id}`

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
  const preview = await (await browser.get('/doctor/repair')).text()
  expect(preview).toContain('Count again.')
  expect(preview).toContain(`value="${key}"`)
  const sent = await browser.post('/doctor/repair', { _key: 'once', findings: key })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/doctor?done=repaired'])
  expect((await portal.ports.store.load(id)).inspection.counters.open).not.toBe(99)
  const repairs = (await portal.ports.store.events(id)).filter(one => one.what === 'repaired')
  expect(repairs.some(one => one.by === browser.session.personId && one.detail?.finding === 'counts-wrong')).toBe(true)
  expect(await (await browser.get('/doctor')).text()).not.toContain('says wrongly')
})

it('what was not shown is not repaired, and a form that shows nothing is refused', async () => {
  const { portal, browser } = await illness()
  await browser.post('/doctor/repair', { _key: 'once', findings: `${id} relay-missing something` })
  expect((await portal.ports.store.load(id)).inspection.counters.open).toBe(99)
  expect((await browser.post('/doctor/repair', { _key: 'twice' })).status).toBe(422)
})

it('what could not be repaired is said on the form, with its reason', async () => {
  const { portal, browser } = await illness()
  const commit = () => Promise.reject(new Failure('StaleVersion', 'Somebody was sooner.'))
  Object.assign(portal.ports.store, { commit })
  const sent = await browser.post('/doctor/repair', { _key: 'once', findings: key })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('0 repaired, 1 not.')
})

it('a history that was counted anew says so on its page, whichever of its pages is shown', async () => {
  const { portal, browser } = await illness()
  const { inspection } = await portal.ports.store.load(id)
  const nothing = { steps: [], requests: [], notices: [], retired: [] }
  const anchor = entry(portal.ports.clock.now(), 'history-counted-anew', 'event 2', { by: 'person-operator' })
  await portal.ports.store.commit(inspection, { ...nothing, inspection, entries: [anchor] })
  const page = await (await browser.get(`/inspections/${id}/history`)).text()
  expect(page).toContain('This history was altered, or a part of it is missing, from event 2 on.')
})

it('whoever may only look is offered no repair, and to a partner there is no such page', async () => {
  const { portal } = await illness()
  const manager = await known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })
  const looking = await browsing(portal, manager)
  expect(await (await looking.get('/doctor')).text()).not.toContain('/doctor/repair')
  expect((await looking.get('/doctor/repair')).status).toBe(403)
  expect((await looking.post('/doctor/repair', { _key: 'once', findings: key })).status).toBe(403)
  const partner = await known(portal, 'Jamie Example', { kind: 'partner', areas: ['S12000010'] })
  expect((await (await browsing(portal, partner)).get('/doctor')).status).toBe(404)
})
