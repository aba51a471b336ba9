import { describe, expect, it } from 'vitest'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { keepRecord, theChair, theCoordinator, theLead } from './kept-record.ts'

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
    expect(await statusOf(portal, fife)).toBe('running')
  })

  it('refuse a form without a tick, and one with what is not on the list', async () => {
    const { portal, manager } = await three()
    for (const inspections of ['', 'no-such-inspection']) {
      const answer = await manager.post('/many/suspend', { ...reviewed, inspections, _key: `key-${inspections}` })
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Tick')])
    }
    expect(await statusOf(portal, lothian)).toBe('running')
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
    expect(await seen(await theLead(portal))).toEqual([404, 404, 404, 404, 404, 404])
    expect(await seen(await theCoordinator(portal))).toEqual([200, 404, 404, 200, 200, 200])
  })
})
