import { describe, expect, it } from 'vitest'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { eastLothian, keepRecord, lettersOut, theChair, theCoordinator, theLead } from './kept-record.ts'

const id = eastLothian.replace('/inspections/', '')
const changes = `${eastLothian}/changes`

const aManager = (portal: APortal) => known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })

/** East Lothian while its returns are collected, at noon on the first day, and a service manager in front of it. */
const collecting = async () => {
  const record = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
  const portal = aPortal('2023-11-20T12:00:00Z')
  await keepRecord(portal, record)
  await theChair(portal)
  return { portal, manager: await browsing(portal, await aManager(portal)) }
}

/** The manager at a later time; the session of before has ended. */
const managerAt = async (portal: APortal, at: string) => {
  portal.clock.set(at)
  return browsing(portal, await aManager(portal))
}

const load = ({ ports }: APortal) => ports.store.load(id)
const placeOf = (answer: Response): string | null => answer.headers.get('location')
const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()

const reviewed = { 'reviewOn-day': '5', 'reviewOn-month': '3', 'reviewOn-year': '2024' }

describe('suspending and resuming an inspection', () => {
  it('is shown before, done once, said on every page, and nobody is asked for anything meanwhile', async () => {
    const { portal, manager } = await collecting()
    const form = await textOf(manager.get(`${changes}/suspend`))
    expect(form).toContain('keeps the working days that it has left')
    expect(form).toMatch(/R5 Pre-inspection return.*?11 working days/s)
    const sent = { ...reviewed, reason: 'The round stops.', _key: 'once' }
    expect(placeOf(await manager.post(`${changes}/suspend`, sent))).toBe(`${changes}?done=suspended`)
    expect(placeOf(await manager.post(`${changes}/suspend`, sent))).toBe(`${changes}?done=suspended`)
    const { inspection } = await load(portal)
    expect(inspection).toMatchObject({ status: 'suspended', reviewOn: '2024-03-05', why: 'The round stops.' })
    for (const part of ['', '/plan', '/people', '/changes'])
      expect(await textOf(manager.get(`${eastLothian}${part}`))).toContain('Suspended since 20 November 2023.')
    const chair = await browsing(portal, await theChair(portal))
    expect(await textOf(chair.get('/requests'))).toContain('Nothing is asked of you now.')
    const request = await textOf(chair.get(`${eastLothian}/requests/R5`))
    expect(request).toContain('The inspection is suspended: nothing is due.')
    expect(request).not.toContain('>Answer<')
    const answer = await chair.post(`${eastLothian}/requests/R5/answer`, { comment: 'All of it', _key: 'two' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('All of it')
  })

  it('goes on with the days shown before', async () => {
    const { portal, manager } = await collecting()
    await manager.post(`${changes}/suspend`, { ...reviewed, reason: 'The round stops.', _key: 'one' })
    const later = await managerAt(portal, '2024-03-04T12:00:00Z')
    expect(await textOf(later.get(`${changes}/resume`))).toMatch(/Pre-inspection return.*?6 Dec 2023.*?19 Mar 2024/s)
    await later.post(`${changes}/resume`, { reason: 'The round goes on.', provisional: 'yes', _key: 'two' })
    const record = await load(portal)
    expect(record.inspection.status).toBe('running')
    expect(record.requests.find(one => one.key === 'R5')?.due.slice(0, 10)).toBe('2024-03-19')
    expect(await textOf(later.get(changes))).toContain('Resumed after 105 days')
  })

  it('stands on the board with its review, which needs somebody once its day has come', async () => {
    const { portal, manager } = await collecting()
    await manager.post(`${changes}/suspend`, { ...reviewed, reason: 'The round stops.', _key: 'one' })
    expect(await textOf(manager.get('/board'))).toContain('to be looked at again on Tuesday 5 March 2024')
    const board = await textOf((await managerAt(portal, '2024-03-05T09:00:00Z')).get('/board'))
    expect(board).toContain('it is to be looked at again today')
    expect(board).not.toMatch(/[1-9] overdue</)
  })

  it('refuses what is missing or past, and keeps what was typed', async () => {
    const { manager } = await collecting()
    const empty = await manager.post(`${changes}/suspend`, { ...reviewed, _key: 'one' })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Say why')])
    const long = await manager.post(`${changes}/suspend`, { ...reviewed, reason: 'x'.repeat(1001), _key: 'long' })
    expect(await long.text()).toContain('Use at most 1000 characters; there are 1001 now')
    const past = await manager.post(`${changes}/suspend`, {
      ...{ 'reviewOn-day': '5', 'reviewOn-month': '3', 'reviewOn-year': '2021' },
      reason: 'Because it must be.',
      _key: 'two',
    })
    const page = await past.text()
    expect([past.status, page]).toEqual([422, expect.stringContaining('is not to come')])
    expect(page).toContain('Because it must be.')
  })
})

describe('moving a date', () => {
  const to = { 'to-day': '13', 'to-month': '12', 'to-year': '2023' }
  const way = `${changes}/move/R5/2023-12-13`

  it('shows three ways side by side, and does the one that is chosen', async () => {
    const { portal, manager } = await collecting()
    const which = await textOf(manager.get(`${changes}/move`))
    expect(which).toContain('Show what moves with it')
    expect(which).toContain('For example, 4 12 2023.')
    expect(placeOf(await manager.post(`${changes}/move`, { date: 'R5', ...to, _key: 'one' }))).toBe(way)
    const page = await textOf(manager.get(way))
    for (const one of ['Keep the gaps', 'Keep the end', 'Share it out']) expect(page).toContain(`>${one}</h2>`)
    expect(page).toContain('Told once: Person CPP Chair')
    expect(page.indexOf('Which way?')).toBeLessThan(page.indexOf('Every date that moves'))
    expect(page).toMatch(/Report published.*?7 May 2024.*?14 May 2024.*?stays on.*?7 May 2024.*?Engagement week/s)
    expect(page).toMatch(/Left without a working day.*?2 tasks: Consider the comments/s)
    const before = await load(portal)
    const moved = await manager.post(way, { way: 'keep-end', reason: 'The office moves.', _key: 'two' })
    expect(placeOf(moved)).toBe(`${changes}?done=moved`)
    const after = await load(portal)
    expect(after.requests.find(one => one.key === 'R5')?.due).toBe('2023-12-13T17:00:00Z')
    expect(after.plan.due.publish).toEqual(before.plan.due.publish)
    const history = await textOf(manager.get(changes))
    expect(history).toContain('The office moves.')
    expect(history).toContain('Ailsa Example')
    expect(history).toContain('moved from 6 December 2023 to 13 December 2023; what comes after it stays')
    expect(history.match(/The office moves\./g)).toHaveLength(1)
  })

  it.each([
    ['a day that has passed', { 'to-day': '1', 'to-month': '11', 'to-year': '2023' }, 'is over, or is today'],
    ['a Sunday', { 'to-day': '10', 'to-month': '12', 'to-year': '2023' }, 'The next one is Monday 11 December 2023'],
    ['the day it is on', { 'to-day': '6', 'to-month': '12', 'to-year': '2023' }, 'It is on that day already'],
    ['no day', {}, 'Enter a date'],
    ['a year of two figures', { 'to-day': '6', 'to-month': '12', 'to-year': '23' }, 'write the year in full, 2023'],
    ['a year of no calendar', { 'to-day': '6', 'to-month': '12', 'to-year': '2099' }, 'Ask an administrator'],
  ])('refuses %s, with the way out', async (_what, typed, says) => {
    const { manager } = await collecting()
    const answer = await manager.post(`${changes}/move`, { date: 'R5', ...typed, _key: 'one' })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(says)])
  })

  it('says of a way that is not open why, and which one is', async () => {
    const { manager } = await collecting()
    const page = await textOf(manager.get(`${changes}/move/publication~publish/2024-05-14`))
    expect(page).toContain('Choose “Keep the gaps”, which moves the publication too.')
    expect(page).not.toMatch(/type="radio"[^>]*value="keep-end"/)
  })

  it('knows no address that no page leads to', async () => {
    const { manager } = await collecting()
    for (const path of ['R99/2023-12-13', 'R5/some-day']) {
      expect((await manager.get(`${changes}/move/${path}`)).status).toBe(404)
    }
  })
})

describe('cancelling an inspection', () => {
  it('needs the area’s name, and says so wherever a link leads', async () => {
    const { portal, manager } = await collecting()
    const wrong = await manager.post(`${changes}/cancel`, { reason: 'A merger.', area: 'Falkirk', _key: 'one' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Type “East Lothian”')])
    const done = await manager.post(`${changes}/cancel`, { reason: 'A merger.', area: 'east lothian', _key: 'two' })
    expect(placeOf(done)).toBe(`${eastLothian}?done=cancelled`)
    expect((await load(portal)).inspection.status).toBe('cancelled')
    const chair = await browsing(portal, await theChair(portal))
    expect(await textOf(chair.get(`${eastLothian}/requests/R5`))).toContain('This is not asked any more: A merger.')
    expect(await textOf(chair.get(eastLothian))).toContain('Cancelled on 20 November 2023.')
    expect(await textOf(manager.get(`${changes}/suspend`))).toContain('The inspection is cancelled')
  })
})

describe('another footprint', () => {
  it('has its dry run shown, is taken, and can be undone', async () => {
    const { portal, manager } = await collecting()
    const before = await load(portal)
    const page = await textOf(manager.get(`${changes}/footprint`))
    expect(page).toContain('dates will be different')
    const done = await manager.post(`${changes}/footprint`, { footprint: 'C-1', reason: 'The approach.', _key: 'one' })
    expect(placeOf(done)).toBe(`${changes}?done=migrated`)
    expect((await load(portal)).inspection.footprint).toEqual({ key: 'C', version: 1 })
    await manager.post(`${changes}/footprint/undo`, { reason: 'A mistake.', _key: 'two' })
    const after = await load(portal)
    expect(after.inspection.footprint).toEqual(before.inspection.footprint)
    expect(after.plan).toEqual({ ...before.plan, number: before.plan.number + 2 })
  })

  it('is refused with what has to be settled first, or if there is none of that name', async () => {
    const { manager } = await collecting()
    const page = await textOf(manager.get(`${changes}/footprint`))
    expect(page).toMatch(/Not possible now:.*?the summer holiday is not on file/s)
    expect((await manager.post(`${changes}/footprint`, { footprint: 'Z-9', reason: 'So', _key: 'a' })).status).toBe(422)
  })
})

describe('following the calendars', () => {
  it('says that nothing would move where nothing would', async () => {
    const { manager, portal } = await collecting()
    const coordinator = await browsing(portal, await theCoordinator(portal))
    expect(await textOf(coordinator.get(`${changes}/calendars`))).toContain('Nothing would move.')
    const refused = await manager.get(`${changes}/calendars`)
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining('Who may: coordinators, administrators and the inspection lead of the inspection.'),
    ])
  })
})

describe('who may change an inspection', () => {
  const parts = ['suspend', 'cancel', 'footprint', 'move', 'calendars']
  const seen = async (portal: APortal, browser: Awaited<ReturnType<typeof browsing>>) => {
    await load(portal)
    const statuses = await Promise.all(parts.map(async one => (await browser.get(`${changes}/${one}`)).status))
    return parts.filter((_, at) => statuses[at] === 200)
  }

  it('sees only what he or she may do; to a partner the rest does not exist', async () => {
    const portal = await lettersOut()
    expect(await seen(portal, await browsing(portal, await theLead(portal)))).toEqual(['suspend', 'move', 'calendars'])
    expect(await seen(portal, await browsing(portal, await aManager(portal)))).toEqual([
      'suspend',
      'cancel',
      'footprint',
      'move',
    ])
    const chair = await browsing(portal, await theChair(portal))
    expect(await seen(portal, chair)).toEqual([])
    expect((await chair.get(changes)).status).toBe(404)
    for (const one of parts)
      expect((await chair.post(`${changes}/${one}`, { reason: 'x', _key: one })).status).toBe(404)
  })
})
