import { describe, expect, it } from 'vitest'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { eastLothian, keepRecord, theChair, theCoordinator } from './kept-record.ts'

const id = eastLothian.replace('/inspections/', '')
const changes = `${eastLothian}/changes`
const wayOf = (to: string) => `${changes}/move/R5/${to}`
const reviewed = { 'reviewOn-day': '5', 'reviewOn-month': '3', 'reviewOn-year': '2024', reason: 'The round stops.' }

type Browser = Awaited<ReturnType<typeof browsing>>

const aManager = (portal: APortal) => known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })

/** A coordinator and a service manager, each in front of the same inspection. */
const both = async () => {
  const portal = aPortal('2023-11-20T12:00:00Z')
  await keepRecord(portal, openedOnItsDay({ stage: 'data-collection', step: 'returns' }))
  await theChair(portal)
  const coordinator = await browsing(portal, await theCoordinator(portal))
  const manager = await browsing(portal, await aManager(portal))
  return { portal, coordinator, manager }
}

/** What a page's form carries without being seen. */
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(_key|_shown)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

const seen = async (browser: Browser, path: string) => hiddenIn(await (await browser.get(path)).text())
const dueOf = async ({ ports }: APortal) => (await ports.store.load(id)).requests.find(one => one.key === 'R5')?.due

describe('whoever sends a change that was shown before somebody else changed the inspection', () => {
  it('has nothing carried out, what was typed kept, and what would happen now shown', async () => {
    const { portal, coordinator, manager } = await both()
    const hidden = await seen(coordinator, wayOf('2023-12-13'))
    await manager.post(wayOf('2023-12-15'), {
      way: 'keep-end',
      reason: 'A strike.',
      ...(await seen(manager, wayOf('2023-12-15'))),
    })
    const typed = { way: 'keep-end', reason: 'The office moves.' }
    const answer = await coordinator.post(wayOf('2023-12-13'), { ...typed, ...hidden })
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('changed meanwhile')
    expect(page).toContain('The office moves.')
    expect(page).toContain('From Friday 15 December 2023 to Wednesday 13 December 2023')
    expect(await dueOf(portal)).toBe('2023-12-15T17:00:00Z')
    expect(await (await coordinator.post(wayOf('2023-12-13'), { ...typed, ...hiddenIn(page) })).status).toBe(303)
    expect(await dueOf(portal)).toBe('2023-12-13T17:00:00Z')
  })

  it('is not held up by what changes nothing that was shown', async () => {
    const { portal, coordinator } = await both()
    const hidden = await seen(coordinator, wayOf('2023-12-13'))
    await coordinator.post(`${eastLothian}/notes`, { text: 'A note.', _key: 'note' })
    const answer = await coordinator.post(wayOf('2023-12-13'), { way: 'keep-end', reason: 'It moves.', ...hidden })
    expect(answer.status).toBe(303)
    expect(await dueOf(portal)).toBe('2023-12-13T17:00:00Z')
  })

  it.each([
    ['suspend', reviewed],
    ['cancel', { reason: 'A merger.', area: 'East Lothian' }],
    ['footprint', { footprint: 'C-1', reason: 'The approach.' }],
  ])('is asked to look again at what %s does', async (path, typed) => {
    const { portal, coordinator, manager } = await both()
    const hidden = await seen(manager, `${changes}/${path}`)
    await coordinator.post(wayOf('2023-12-15'), { way: 'keep-end', reason: 'A strike.', _key: 'other' })
    const answer = await manager.post(`${changes}/${path}`, { ...typed, ...hidden })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('changed meanwhile')])
    const { inspection } = await portal.ports.store.load(id)
    expect([inspection.status, inspection.footprint.key]).toEqual(['running', 'B'])
  })

  it('is asked to look again when an inspection would go on with other dates than those shown yesterday', async () => {
    const { portal, manager } = await both()
    await manager.post(`${changes}/suspend`, { ...reviewed, _key: 'one' })
    const hidden = await seen(manager, `${changes}/resume`)
    const many = await seen(manager, '/many/resume')
    portal.clock.set('2023-11-21T12:00:00Z')
    const later = await browsing(portal, await aManager(portal))
    const answers = [
      await later.post(`${changes}/resume`, { reason: 'On.', ...hidden }),
      await later.post('/many/resume', { inspections: id, reason: 'On.', ...many }),
    ]
    expect(answers.map(one => one.status)).toEqual([409, 409])
    expect((await portal.ports.store.load(id)).inspection.status).toBe('suspended')
  })

  it('is asked to look again at whose work is handed over', async () => {
    const { portal, coordinator } = await both()
    const chair = await theChair(portal)
    const successor = await known(portal, 'Una Unreal', { kind: 'partner', areas: ['S12000010'] })
    const path = `/many/hand-over/${chair.id}`
    const hidden = await seen(coordinator, path)
    await (await browsing(portal, chair)).post(`${eastLothian}/requests/R5/hand-over`, { to: successor.id, _key: 'a' })
    const answer = await coordinator.post(path, { inspections: id, to: successor.id, ...hidden })
    expect(answer.status).toBe(409)
  })
})

describe('whoever comes second', () => {
  it.each([
    ['suspend', reviewed],
    ['move', { date: 'R5', 'to-day': '13', 'to-month': '12', 'to-year': '2023', reason: 'It moves.' }],
    ['move/R5/2023-12-13', { way: 'keep-end', reason: 'It moves.' }],
    ['calendars', { reason: 'New terms.' }],
  ])('is told at “%s” that the inspection is suspended, by whom, and what can be done instead', async (path, typed) => {
    const { portal, manager } = await both()
    await known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager', 'coordinator'] })
    await manager.post(`${changes}/suspend`, { ...reviewed, _key: 'one' })
    const looked = await manager.get(`${changes}/${path}`)
    expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('The inspection is suspended')])
    const sent = await manager.post(`${changes}/${path}`, { ...typed, reason: 'Typed with care.', _key: 'two' })
    const page = await sent.text()
    expect(sent.status).toBe(409)
    expect(page).toContain('Ailsa Example suspended it on 20 November 2023 at 12:00: The round stops.')
    expect(page).toContain('Typed with care.')
    expect(page).toContain(`href="${changes}/resume"`)
  })

  it('is told that it was resumed, or cancelled, already', async () => {
    const { manager } = await both()
    await manager.post(`${changes}/suspend`, { ...reviewed, _key: 'one' })
    await manager.post(`${changes}/resume`, { reason: 'On.', _key: 'two' })
    const resumed = await manager.post(`${changes}/resume`, { reason: 'On again.', _key: 'three' })
    expect([resumed.status, await resumed.text()]).toEqual([
      409,
      expect.stringContaining('Ailsa Example resumed it on'),
    ])
    const given = { reason: 'A merger.', area: 'East Lothian' }
    await manager.post(`${changes}/cancel`, { ...given, _key: 'four' })
    const cancelled = await manager.post(`${changes}/cancel`, { ...given, _key: 'five' })
    const page = await cancelled.text()
    expect(cancelled.status).toBe(409)
    expect(page).toContain('The inspection is cancelled')
    expect(page).toContain('A merger.')
  })

  it('is told that a date is on that day already, or has begun', async () => {
    const { portal, coordinator, manager } = await both()
    await manager.post(wayOf('2023-12-13'), { way: 'keep-end', reason: 'A strike.', _key: 'one' })
    const there = await coordinator.post(wayOf('2023-12-13'), { way: 'keep-end', reason: 'Moves.', _key: 'two' })
    expect([there.status, await there.text()]).toEqual([409, expect.stringContaining('It is on that day already')])
    await portal.ports.store.load(id)
    const begun = await coordinator.get(`${changes}/move/data-collection~returns/2023-12-13`)
    expect([begun.status, await begun.text()]).toEqual([200, expect.stringContaining('cannot be moved any more')])
  })
})
