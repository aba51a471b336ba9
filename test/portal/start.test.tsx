import { describe, expect, it } from 'vitest'
import { neededAtStart } from '../../domain/roles/roles.ts'
import { browsing } from './a-portal.ts'
import { anInspector, aStranger } from './kept-record.ts'
import { type AStarter, aStarter } from './starting.ts'

const august = (day: string) => ({ 'letterDate-day': day, 'letterDate-month': '8', 'letterDate-year': '2025' })
const falkirk = { area: 'falkirk', footprint: 'C', ...august('26') }
const everybody = Object.fromEntries(neededAtStart.map(role => [`person-${role}`, `some-${role}`]))

let sendings = 0
/** Sends a form as its page does: with a key of its own. */
const send = ({ page }: Pick<AStarter, 'page'>, path: string, fields: Record<string, string>) => {
  sendings += 1
  return page.post(path, { ...fields, _key: `sending-${sendings}` })
}

/** A coordinator who has said everything, and looks at the plan. */
const readyToStart = async (what: Record<string, string> = falkirk) => {
  const starter = await aStarter()
  await send(starter, '/start', what)
  await send(starter, '/start/people', everybody)
  return starter
}

const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const openIn = async ({ portal }: Pick<AStarter, 'portal'>) =>
  (await portal.ports.store.listOpen()).map(one => one.id).toSorted()

describe('starting an inspection', () => {
  it('is none of an inspector’s or a partner’s business', async () => {
    const { portal } = await aStarter()
    for (const [who, status] of [
      [anInspector, 403],
      [aStranger, 404],
    ] as const) {
      const page = await browsing(portal, await who(portal))
      for (const path of ['/start', '/start/people', '/start/plan', '/start/pin', '/start/messages'])
        expect((await page.get(path)).status).toBe(status)
      expect((await page.post('/start/plan', {})).status).toBe(status)
    }
  })

  it('leads back to what has not been said yet', async () => {
    const starter = await aStarter()
    expect((await starter.page.get('/start/plan')).headers.get('location')).toBe('/start')
    await send(starter, '/start', falkirk)
    expect((await starter.page.get('/start/messages')).headers.get('location')).toBe('/start/people')
  })

  it('goes from which over who to the plan, and then to the inspection, once for a double click', async () => {
    const starter = await aStarter()
    const which = await send(starter, '/start', falkirk)
    expect(which.headers.get('location')).toBe('/start/people')
    const who = await send(starter, '/start/people', everybody)
    expect(who.headers.get('location')).toBe('/start/plan')
    const [first, second] = [
      await starter.page.post('/start/plan', { _key: 'one' }),
      await starter.page.post('/start/plan', { _key: 'one' }),
    ]
    for (const one of [first, second])
      expect(one.headers.get('location')).toBe('/inspections/falkirk-2025-08-26?done=started')
    expect(await openIn(starter)).toEqual(['falkirk-2025-08-26'])
    const { inspection } = await starter.portal.ports.store.load('falkirk-2025-08-26')
    expect(inspection.people).toEqual(Object.fromEntries(neededAtStart.map(role => [role, `some-${role}`])))
    expect((await starter.page.get('/start/plan')).headers.get('location')).toBe('/start')
  })

  it('changes nothing by being looked at', async () => {
    const starter = await readyToStart()
    for (const path of ['/start', '/start/people', '/start/plan', '/start/pin', '/start/messages'])
      expect((await starter.page.get(path)).status).toBe(200)
    expect(await openIn(starter)).toEqual([])
  })
})

describe('which inspection', () => {
  it('offers the next working day in place of one that is none', async () => {
    const starter = await aStarter()
    const answer = await send(starter, '/start', { ...falkirk, ...august('31') })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toMatch(/href="#field-letterDate"[^>]*>Sunday 31 August 2025 is not a working day in Falkirk/)
    expect(html).toContain('The next one is Monday 1 September 2025')
    expect(html).toContain('value="31"')
  })

  it('asks for everything that is missing at once', async () => {
    const starter = await aStarter()
    const html = await textOf(send(starter, '/start', {}))
    for (const says of ['Choose the council area', 'Choose the footprint', 'Enter a date']) expect(html).toContain(says)
  })

  it('is not one that has started already', async () => {
    const starter = await readyToStart()
    await send(starter, '/start/plan', {})
    expect(await textOf(send(starter, '/start', falkirk))).toContain('Falkirk has an inspection with this letter date')
  })

  it('is refused where no plan can be made, with the calendar that is missing', async () => {
    const starter = await aStarter()
    const late = { 'letterDate-day': '3', 'letterDate-month': '9', 'letterDate-year': '2030' }
    const answer = await send(starter, '/start', { ...falkirk, ...late })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bank holidays of 2031')
  })
})

describe('who takes part', () => {
  it('has the starter as coordinator and nobody guessed as lead', async () => {
    const starter = await aStarter()
    await send(starter, '/start', falkirk)
    const html = await textOf(starter.page.get('/start/people'))
    expect(chosenIn(html, 'person-coordinator')).toBe('cora-coordinator')
    expect(chosenIn(html, 'person-inspection-lead')).toBe('')
  })

  it('has those chosen who have the part for this area, or for the same health board, already', async () => {
    const starter = await readyToStart()
    await send(starter, '/start/plan', {})
    const stirling = { ...falkirk, area: 'stirling' }
    await send(starter, '/start', stirling)
    const html = await textOf(starter.page.get('/start/people'))
    expect(chosenIn(html, 'person-nhs-chief-executive')).toBe('some-nhs-chief-executive')
    expect(chosenIn(html, 'person-chief-constable')).toBe('some-chief-constable')
    expect(chosenIn(html, 'person-council-chief-executive')).toBe('')
  })

  it('forgets the addressees of one area when another is chosen', async () => {
    const starter = await readyToStart()
    await send(starter, '/start', { ...falkirk, area: 'orkney-islands' })
    const html = await textOf(starter.page.get('/start/people'))
    expect(chosenIn(html, 'person-council-chief-executive')).toBe('')
    expect(chosenIn(html, 'person-inspection-lead')).toBe('some-inspection-lead')
  })

  it('asks for each role that is not filled, by its field', async () => {
    const starter = await aStarter()
    await send(starter, '/start', falkirk)
    const answer = await send(starter, '/start/people', { ...everybody, 'person-panel-chair': '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#field-person-panel-chair"')
  })

  it('does not take a partner for a role of the inspectorate', async () => {
    const starter = await aStarter()
    await send(starter, '/start', falkirk)
    const answer = await send(starter, '/start/people', { ...everybody, 'person-panel-chair': 'some-cpp-chair' })
    expect(answer.status).toBe(422)
  })

  it('lets somebody new be added right there, and chosen', async () => {
    const starter = await aStarter()
    await send(starter, '/start', falkirk)
    const answer = await send(starter, '/start/people', { ...everybody, 'person-cpp-chair': 'somebody-new' })
    expect(answer.headers.get('location')).toBe('/start/people/new/cpp-chair')
    const taken = await send(starter, '/start/people/new/cpp-chair', { ...nora, email: 'CPP-chair@people.example' })
    expect(taken.status).toBe(422)
    expect(await taken.text()).toMatch(/href="#field-email"[^>]*>Somebody else in the directory has this address/)
    const added = await send(starter, '/start/people/new/cpp-chair', nora)
    expect(added.headers.get('location')).toBe('/start/people')
    const person = await starter.portal.ports.directory.byEmail(nora.email)
    expect(chosenIn(await textOf(starter.page.get('/start/people')), 'person-cpp-chair')).toBe(person?.id)
    expect((await starter.page.get('/start/people/new/inspection-lead')).status).toBe(404)
  })
})

const nora = { name: 'Nora Newcomer', email: 'nora@council.example', organisation: 'Falkirk Council' }

const chosenIn = (html: string, name: string): string | undefined => {
  const [, inside = ''] = new RegExp(`<select[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? []
  const [, value] = /<option value="([^"]*)" selected/.exec(inside) ?? []
  return value
}

describe('the plan before anything happens', () => {
  it('shows what was said, and every date with its reason', async () => {
    const { page } = await readyToStart()
    const html = await textOf(page.get('/start/plan'))
    expect(html).toContain('The plan for Falkirk')
    expect(html).toContain('Why this date?')
    expect(html).toContain('Invented inspection-lead')
    expect(html).not.toContain('name="provisional"')
  })

  it('warns of another fieldwork of the same lead, and of an addressee who is asked elsewhere', async () => {
    const starter = await readyToStart()
    await send(starter, '/start/plan', {})
    await send(starter, '/start', { ...falkirk, area: 'east-lothian', ...august('27') })
    await send(starter, '/start/people', everybody)
    const html = await textOf(starter.page.get('/start/plan'))
    expect(html).toContain('one lead for fieldworks at once')
    expect(html).toContain('Chief executive of the NHS board) is asked at the same time in Falkirk')
  })

  it('asks a reason for a second inspection of an area, and keeps it in the history', async () => {
    const starter = await readyToStart()
    await send(starter, '/start/plan', {})
    await send(starter, '/start', { ...falkirk, ...august('27') })
    await send(starter, '/start/people', everybody)
    const refused = await send(starter, '/start/plan', {})
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#field-despiteOpen"')
    await send(starter, '/start/plan', { despiteOpen: 'Another theme' })
    const events = await starter.portal.ports.store.events('falkirk-2025-08-27')
    expect(events.find(one => one.what === 'inspection-started')?.why).toBe('Another theme')
  })

  it('wants it said that a plan on calendars which are not final starts all the same', async () => {
    const starter = await readyToStart({ ...falkirk, area: 'moray' })
    const refused = await send(starter, '/start/plan', {})
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#field-provisional"')
    expect(await openIn(starter)).toEqual([])
    await send(starter, '/start/plan', { provisional: 'yes' })
    expect((await starter.portal.ports.store.load('moray-2025-08-26')).inspection.allowProvisional).toBe(true)
  })

  it('warns of a letter whose day has passed', async () => {
    const { page } = await readyToStart({ ...falkirk, ...august('19') })
    expect(await textOf(page.get('/start/plan'))).toContain('The day of the letter has passed')
  })
})

describe('a pinned date', () => {
  const pin = { what: 'pin', key: 'publish', 'date-day': '17', 'date-month': '3', 'date-year': '2026' }

  it('stands in the plan and in the record, with its reason', async () => {
    const starter = await readyToStart()
    const answer = await send(starter, '/start/pin', { ...pin, reason: 'Agreed with the chair' })
    expect(answer.headers.get('location')).toBe('/start/plan')
    expect(await textOf(starter.page.get('/start/plan'))).toContain('Pinned: Agreed with the chair')
    await send(starter, '/start/plan', {})
    const { plan, inspection } = await starter.portal.ports.store.load('falkirk-2025-08-26')
    expect(plan.due.publish?.date).toBe('2026-03-17')
    expect(inspection.pins.publish).toEqual({
      date: '2026-03-17',
      reason: 'Agreed with the chair',
      by: 'cora-coordinator',
    })
  })

  it.each([
    ['without a reason', {}, 'Give the reason'],
    ['on a Sunday', { reason: 'x', 'date-day': '15' }, 'The next one is Monday 16 March 2026'],
    ['before the letter', { reason: 'x', 'date-year': '2025' }, 'not before the letter'],
    ['of another plan', { reason: 'x', key: 'nothing' }, 'Choose a date of this plan'],
  ])('%s is refused', async (_, fields, says) => {
    const starter = await readyToStart()
    const answer = await send(starter, '/start/pin', { ...pin, ...fields })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
  })

  it('can be taken away again, and goes when another day is chosen for the letter', async () => {
    const starter = await readyToStart()
    await send(starter, '/start/pin', { ...pin, reason: 'Agreed' })
    await send(starter, '/start/pin', { what: 'unpin', key: 'publish' })
    expect(await textOf(starter.page.get('/start/plan'))).not.toContain('Pinned: Agreed')
    await send(starter, '/start/pin', { ...pin, reason: 'Agreed' })
    await send(starter, '/start', { ...falkirk, ...august('27') })
    expect(await textOf(starter.page.get('/start/plan'))).not.toContain('Pinned: Agreed')
  })
})

describe('the letters and reminders before anything is sent', () => {
  it.each(['A', 'B', 'C'])('are shown with real people and dates in footprint %s', async footprint => {
    const { page } = await readyToStart({ ...falkirk, footprint })
    const html = await textOf(page.get('/start/messages'))
    expect(html).toContain('Joint inspection of Falkirk: notification letter')
    expect(html).toContain('Invented chief-constable')
    expect(html).toContain('is late')
    expect(html).toMatch(/\d+ messages and \d+ reminders/)
    const end = await textOf(page.get('/start/messages?stage=follow-up'))
    expect(end).toContain('Joint inspection of Falkirk: closed')
    expect(end).toContain('is due soon')
  })
})
