import { describe, expect, it } from 'vitest'
import { act } from '../../functions/act/act.ts'
import { anAnswer, openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { anAdministrator, anInspector, keepRecord, theChair, theCoordinator, theLead } from './kept-record.ts'

const ids = ['east-lothian-2023-10-31', 'falkirk-2023-10-31', 'fife-2023-10-31'] as const
const [lothian, falkirk, fife] = ids
const aManager = (portal: APortal) => known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })

/** Three inspections while their returns are collected, and a service manager in front of them. */
const three = async () => {
  const portal = aPortal('2023-11-20T12:00:00Z')
  const record = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
  for (const id of ids) {
    const areaName = id.split('-')[0] ?? id
    await keepRecord(portal, { ...record, inspection: { ...record.inspection, id, areaName } })
  }
  await theChair(portal)
  return { portal, manager: await browsing(portal, await aManager(portal)) }
}

const statusOf = async ({ ports }: APortal, id: string) => (await ports.store.load(id)).inspection.status
const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const reviewed = { 'reviewOn-day': '5', 'reviewOn-month': '3', 'reviewOn-year': '2024', reason: 'The round stops.' }

describe('many inspections', () => {
  it('are suspended as a cohort, and resumed as another, with what became of each', async () => {
    const { portal, manager } = await three()
    const done = await manager.post('/many/suspend', { ...reviewed, inspections: `${lothian}\n${fife}`, _key: 'one' })
    expect(done.headers.get('location')).toBe('/many/outcome')
    expect(await textOf(manager.get('/many/outcome'))).toContain('Done: 2 inspections. Refused: no inspections.')
    expect(await Promise.all(ids.map(id => statusOf(portal, id)))).toEqual(['suspended', 'running', 'suspended'])
    expect(await textOf(manager.get('/many'))).toContain('The round stops.')
    const form = await textOf(manager.get('/many/resume'))
    expect(form).toContain('If it goes on today')
    expect(form).not.toContain(`value="${falkirk}"`)
    await manager.post('/many/resume', { inspections: 'all', reason: 'On.', provisional: 'yes', _key: 'two' })
    expect(await Promise.all(ids.map(id => statusOf(portal, id)))).toEqual(['running', 'running', 'running'])
  })

  it('say of one that is refused why, and do the others', async () => {
    const { portal, manager } = await three()
    const { ports } = portal
    const { load } = ports.store
    // Somebody else is faster: this one is over by the time it is asked for.
    Object.assign(ports.store, {
      load: async (id: string) => {
        const record = await load(id)
        if (id !== fife) return record
        const { inspection } = record
        return { ...record, inspection: { ...inspection, status: 'closed', closedAt: '2023-11-20T11:00:00Z' } }
      },
    })
    await manager.post('/many/suspend', { ...reviewed, inspections: 'all', _key: 'one' })
    Object.assign(ports.store, { load })
    const page = await textOf(manager.get('/many/outcome'))
    expect(page).toContain('Done: 2 inspections. Refused: 1 inspection.')
    expect(page).toMatch(/fife.*?closed/s)
    expect(page).not.toContain('do: ')
    expect(await statusOf(portal, fife)).toBe('running')
  })

  it('say of one where something unforeseen happens that it has to be looked at, and do the others', async () => {
    const { portal, manager } = await three()
    const { ports } = portal
    const { load } = ports.store
    const faulty = (id: string) => (id === fife ? Promise.reject(new TypeError('unforeseen')) : load(id))
    Object.assign(ports.store, { load: faulty })
    const chosen = ids.join('\n')
    const loads = { ...reviewed, inspections: chosen, _key: 'one' }
    // The page itself reads no record; the act does.
    const done = await manager.post('/many/suspend', loads)
    Object.assign(ports.store, { load })
    expect(done.headers.get('location')).toBe('/many/outcome')
    const page = await textOf(manager.get('/many/outcome'))
    expect(page).toMatch(/Something went wrong.*fife/s)
    expect(page).not.toContain('unforeseen')
    expect(await Promise.all(ids.map(id => statusOf(portal, id)))).toEqual(['suspended', 'suspended', 'running'])
  })

  it('refuse a form without a tick, or with a day that has passed, and keep what was typed', async () => {
    const { portal, manager } = await three()
    const wrong = [
      [{ ...reviewed, inspections: '' }, 'Tick the inspections'],
      [{ ...reviewed, inspections: fife, 'reviewOn-year': '2023' }, 'Give a date after 20 November 2023'],
      [{ ...reviewed, inspections: fife, reason: '  ' }, 'Say why'],
      [
        { ...reviewed, inspections: Array.from({ length: 201 }, (_none, one) => `id-${one}`).join('\n') },
        'at most 200',
      ],
    ] as const
    for (const [fields, says] of wrong) {
      const answer = await manager.post('/many/suspend', { ...fields, _key: says })
      const page = await answer.text()
      expect([answer.status, page]).toEqual([422, expect.stringContaining(says)])
      expect(page).toContain('value="5"')
    }
    expect(await statusOf(portal, fife)).toBe('running')
  })

  it('are done once, however often the form is sent, and what is so already counts as done', async () => {
    const { portal, manager } = await three()
    const { events } = portal.ports.store
    const times = async (what: string) => (await events(fife)).filter(one => one.what === what).length
    const sent = { ...reviewed, inspections: `${lothian}\n${fife}` }
    const clicks = [1, 2].map(() => manager.post('/many/suspend', { ...sent, _key: 'double' }))
    expect((await Promise.all(clicks)).map(one => one.headers.get('location'))).toEqual([
      '/many/outcome',
      '/many/outcome',
    ])
    await manager.post('/many/suspend', { ...sent, _key: 'another window' })
    expect(await textOf(manager.get('/many/outcome'))).toContain('Done: 2 inspections. Refused: no inspections.')
    expect(await times('inspection-suspended')).toBe(1)
    for (const _key of ['on', 'and on'])
      await manager.post('/many/resume', { inspections: fife, reason: 'On.', provisional: 'yes', _key })
    expect(await textOf(manager.get('/many/outcome'))).toContain('Done: 1 inspection. Refused: no inspections.')
    expect(await times('inspection-resumed')).toBe(1)
  })

  it('are each named in the outcome, also one that is none of those on the list', async () => {
    const { manager } = await three()
    await manager.post('/many/suspend', { ...reviewed, inspections: `${fife}\nno-such-inspection`, _key: 'one' })
    const page = await textOf(manager.get('/many/outcome'))
    expect(page).toContain('Done: 1 inspection. Refused: 1 inspection.')
    expect(page).toMatch(/no-such-inspection.*?There is no such inspection for you/s)
  })

  it('are offered as their records stand, though the list lags behind', async () => {
    const { portal, manager } = await three()
    await manager.post('/many/suspend', { ...reviewed, inspections: 'all', _key: 'one' })
    const { store } = portal.ports
    const lagging = await store.listOpen()
    await manager.post('/many/resume', { inspections: fife, reason: 'On.', provisional: 'yes', _key: 'two' })
    Object.assign(store, { listOpen: async () => lagging })
    const answer = await manager.get('/many/resume')
    const form = await answer.text()
    expect(answer.status).toBe(200)
    expect(form).toContain(`value="${lothian}"`)
    expect(form).not.toContain(`value="${fife}"`)
  })

  it('show before they are resumed what moves first and last, and of which a calendar is missing', async () => {
    const { portal, manager } = await three()
    await manager.post('/many/suspend', { ...reviewed, inspections: `${lothian}\n${fife}`, _key: 'one' })
    expect(await textOf(manager.get('/many/resume'))).not.toContain('name="provisional"')
    portal.clock.set('2026-11-24T12:00:00Z')
    const later = await browsing(portal, await aManager(portal))
    const form = await textOf(later.get('/many/resume'))
    expect(form).toMatch(/dates move, from “[^”]+” \(\d+ \w+ 2023, then \d+ \w+ 202\d\) to “[^”]+” \(/)
    expect(form).toContain('Of 2 inspections a calendar is not on file yet')
    await later.post('/many/resume', { inspections: fife, reason: 'On.', _key: 'strict' })
    expect(await textOf(later.get('/many/outcome'))).toMatch(/Refused: 1 inspection.*?no dates are on file/s)
    await later.post('/many/resume', { inspections: fife, reason: 'On.', provisional: 'yes', _key: 'provisional' })
    expect([await statusOf(portal, fife), await statusOf(portal, lothian)]).toEqual(['running', 'suspended'])
  })

  it('do not rest on provisional calendars where none is missing', async () => {
    const { portal, manager } = await three()
    await manager.post('/many/suspend', { ...reviewed, inspections: fife, _key: 'one' })
    await manager.post('/many/resume', { inspections: fife, reason: 'On.', provisional: 'yes', _key: 'two' })
    const { inspection } = await portal.ports.store.load(fife)
    expect(inspection).toMatchObject({ status: 'running', allowProvisional: false })
  })

  it('are marked where they were to be looked at again', async () => {
    const { portal, manager } = await three()
    await manager.post('/many/suspend', { ...reviewed, inspections: fife, _key: 'one' })
    expect(await textOf(manager.get('/many'))).not.toContain('>Now<')
    portal.clock.set('2024-03-05T09:00:00Z')
    const later = await browsing(portal, await aManager(portal))
    expect(await textOf(later.get('/many'))).toContain('>Now<')
  })

  it('are handed over in one act, every role and every open wait named', async () => {
    const { portal } = await three()
    const coordinator = await theCoordinator(portal)
    const browser = await browsing(portal, coordinator)
    const chair = await theChair(portal)
    const successor = await known(portal, 'Una Unreal', { kind: 'partner', areas: [] })
    expect((await browser.post('/many/hand-over', { person: chair.id, _key: 'a' })).headers.get('location')).toBe(
      `/many/hand-over/${chair.id}`,
    )
    const page = await textOf(browser.get(`/many/hand-over/${chair.id}`))
    expect(page).toContain('Chair of the community planning partnership')
    expect(page).toContain('R5 Pre-inspection return')
    expect(page).not.toContain(`<option value="${coordinator.id}"`)
    await browser.post(`/many/hand-over/${chair.id}`, { inspections: 'all', to: successor.id, _key: 'b' })
    for (const id of ids) {
      const { inspection, requests } = await portal.ports.store.load(id)
      expect(Object.values(inspection.people)).not.toContain(chair.id)
      expect(requests.map(one => one.person)).toEqual([successor.id, successor.id])
    }
    const admitted = await portal.ports.directory.get(successor.id)
    expect(admitted?.access).toEqual({ kind: 'partner', areas: ['S12000010'] })
    expect(await textOf(browser.get(`/many/hand-over/${chair.id}`))).toContain('nothing waits for this person')
  })

  it('name what waits for the decision of whoever hands over', async () => {
    const { portal } = await three()
    const coordinator = await theCoordinator(portal)
    const chair = await theChair(portal)
    await act(portal.ports, { inspectionId: fife, command: { do: 'submit', ...anAnswer('R5', { by: chair.id }) } })
    const administrator = await browsing(portal, await anAdministrator(portal))
    const page = await textOf(administrator.get(`/many/hand-over/${coordinator.id}`))
    expect(page).toContain('R5 Pre-inspection return: answered, to be checked')
  })

  it('are handed over to nobody who may not do what the role asks for, and say so where there is nobody else', async () => {
    const { portal } = await three()
    const coordinator = await theCoordinator(portal)
    await anInspector(portal)
    const browser = await browsing(portal, await anAdministrator(portal))
    const path = `/many/hand-over/${coordinator.id}`
    expect(await textOf(browser.get(path))).toContain('Nobody else in the directory can hold all that is with')
    await browser.post(path, { inspections: 'all', to: 'ivy-invented', _key: 'a' })
    expect((await portal.ports.store.load(fife)).inspection.people.coordinator).toBe(coordinator.id)
    const fit = await known(portal, 'Cora Coordinator', { kind: 'staff', roles: ['coordinator'] })
    expect(await textOf(browser.get(path))).toContain(`<option value="${fit.id}">`)
    await browser.post(path, { inspections: 'all', to: fit.id, _key: 'b' })
    expect((await portal.ports.store.load(fife)).inspection.people.coordinator).toBe(fit.id)
  })

  it('go over to another footprint after a dry run, and back', async () => {
    const { portal, manager } = await three()
    const page = await textOf(manager.get('/many/footprints/C-1'))
    expect(page.match(/Possible</g)).toHaveLength(3)
    await manager.post('/many/footprints/C-1', { inspections: `${lothian}\n${falkirk}`, reason: 'New.', _key: 'one' })
    const keys = async () =>
      Promise.all(ids.map(async id => (await portal.ports.store.load(id)).inspection.footprint.key))
    expect(await keys()).toEqual(['C', 'C', 'B'])
    await manager.post('/many/footprints/undo', { inspections: 'all', reason: 'Back.', _key: 'two' })
    expect(await keys()).toEqual(['B', 'B', 'B'])
    expect((await manager.get('/many/footprints/Z-1')).status).toBe(404)
  })

  it('follow the calendars where they have changed', async () => {
    const { portal } = await three()
    const coordinator = await browsing(portal, await theCoordinator(portal))
    expect(await textOf(coordinator.get('/many/calendars'))).toContain('Nothing would move.')
    const { calendars } = portal.ports
    const proclaimed = { date: '2023-12-06', name: 'A day that was proclaimed', substitute: false, oneOff: true }
    Object.assign(portal.ports, {
      calendars: {
        ...calendars,
        bankHolidays: { ...calendars.bankHolidays, days: [...calendars.bankHolidays.days, proclaimed] },
      },
    })
    const page = await textOf(coordinator.get('/many/calendars'))
    expect(page).toMatch(/east: \d+ dates? would move/)
    await coordinator.post('/many/calendars', { inspections: lothian, reason: 'It was proclaimed.', _key: 'one' })
    const { requests } = await portal.ports.store.load(lothian)
    expect(requests.find(one => one.key === 'R5')?.due.slice(0, 10)).toBe('2023-12-07')
    expect((await portal.ports.store.load(fife)).requests.find(one => one.key === 'R5')?.due.slice(0, 10)).toBe(
      '2023-12-06',
    )
  })

  it('are nobody’s business who may not', async () => {
    const { portal } = await three()
    const paths = ['/many/suspend', '/many/resume', '/many/hand-over', '/many/calendars', '/many/footprints/C-1']
    const seen = async (person: Awaited<ReturnType<typeof theChair>>) => {
      const browser = await browsing(portal, person)
      const answers = await Promise.all(['/many', ...paths].map(path => browser.get(path)))
      return answers.map(one => one.status)
    }
    expect(await seen(await theChair(portal))).toEqual([404, 404, 404, 404, 404, 404])
    expect(await seen(await theLead(portal))).toEqual([403, 403, 403, 403, 403, 403])
    expect(await seen(await theCoordinator(portal))).toEqual([200, 403, 403, 200, 200, 200])
  })
})
