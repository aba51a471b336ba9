import { describe, expect, it } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import { neededAtStart } from '../../domain/roles/roles.ts'
import { browsing } from './a-portal.ts'
import { aStranger } from './kept-record.ts'
import { aStarter } from './starting.ts'

const headings = ['Area', 'Letter date', ...neededAtStart]
const everybody = neededAtStart.map(role => `${role}@people.example`)
const sheetOf = (...rows: readonly (readonly string[])[]): string =>
  [headings, ...rows].map(row => row.join(',')).join('\n')

const falkirk = ['Falkirk', '2025-08-26', ...everybody]
const eastLothian = ['East Lothian', '02/09/2025', ...everybody]
const twoRows = sheetOf(falkirk, eastLothian)

const open = async ({ portal }: Pick<Awaited<ReturnType<typeof aStarter>>, 'portal'>) =>
  (await portal.ports.store.listOpen()).map(one => one.id).toSorted()

const sent = async (sheet: string) => {
  const starter = await aStarter()
  return { ...starter, answer: await starter.page.post('/start/bulk', { sheet }) }
}

describe('the empty sheet', () => {
  it('holds the very headings that are read', async () => {
    const { page } = await aStarter()
    const template = await page.get('/start/bulk/template.csv')
    expect(template.headers.get('content-type')).toContain('text/csv')
    const [line = ''] = (await template.text()).split('\r\n')
    const answer = await page.post('/start/bulk', { sheet: `${line}\n` })
    expect(await answer.text()).toContain('There is no row below the headings')
  })

  it('is none of a partner’s business', async () => {
    const { portal } = await aStarter()
    const stranger = await browsing(portal, await aStranger(portal))
    for (const path of ['/start/bulk', '/start/bulk/template.csv', '/start/bulk/check'])
      expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post('/start/bulk', { sheet: twoRows })).status).toBe(404)
  })
})

describe('a sheet that is right', () => {
  it('is shown row by row before anything starts', async () => {
    const given = await sent(twoRows)
    expect(given.answer.headers.get('location')).toBe('/start/bulk/check')
    const html = await (await given.page.get('/start/bulk/check')).text()
    expect(html).toMatch(/Falkirk[\s\S]*26 Aug 2025[\s\S]*East Lothian[\s\S]*2 Sept? 2025/)
    expect(html).toContain('Start 2 inspections')
    expect(await open(given)).toEqual([])
  })

  it('shows that one lead is wanted in two places at once', async () => {
    const { page } = await sent(twoRows)
    const html = await (await page.get('/start/bulk/check')).text()
    expect(html).toContain('one lead for fieldworks at once')
    expect(html).toContain('is asked at the same time in East Lothian')
  })

  it('starts every row, and only once however often it is sent', async () => {
    const given = await sent(twoRows)
    const answer = await given.page.post('/start/bulk/check', { _key: 'one' })
    expect(answer.headers.get('location')).toBe('/start/bulk/check')
    await given.page.post('/start/bulk/check', { _key: 'one' })
    await given.page.post('/start/bulk/check', { _key: 'two' })
    expect(await open(given)).toEqual(['east-lothian-2025-09-02', 'falkirk-2025-08-26'])
    const html = await (await given.page.get('/start/bulk/check')).text()
    expect(html).toContain('The inspections have started')
    expect(html).toContain('href="/inspections/falkirk-2025-08-26"')
    expect(html).not.toContain('<button type="submit">Start')
  })

  it('may come as a file, with semicolons and dates as a British spreadsheet writes them', async () => {
    const { portal, coordinator } = await aStarter()
    const { session, secret } = await browsing(portal, coordinator)
    const body = new FormData()
    body.set('_csrf', session.csrf)
    body.set('sheet', '')
    const text = [headings, ['Falkirk', '26/08/2025', ...everybody]].map(row => row.join(';')).join('\r\n')
    body.set('file', new File([`\uFEFF${text}`], 'starts.csv', { type: 'text/csv' }))
    const answer = await portal.app.request('https://inspections.example/start/bulk', {
      method: 'POST',
      headers: { cookie: `__Host-session=${secret}`, origin: 'https://inspections.example' },
      body,
    })
    expect(answer.headers.get('location')).toBe('/start/bulk/check')
  })

  it('asks to agree where school calendars are not final', async () => {
    const given = await sent(sheetOf(falkirk, ['Moray', '2025-09-02', ...everybody]))
    expect(await (await given.page.get('/start/bulk/check')).text()).toContain('Ready, provisional')
    const refused = await given.page.post('/start/bulk/check', { _key: 'one' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#field-provisional"')
    expect(await open(given)).toEqual([])
    await given.page.post('/start/bulk/check', { _key: 'two', provisional: 'yes' })
    const started = await given.portal.ports.store.listOpen()
    expect(started.map(one => [one.areaName, one.allowProvisional])).toEqual([
      ['Falkirk', false],
      ['Moray', true],
    ])
  })
})

describe('a sheet with mistakes', () => {
  it.each([
    ['an area that nobody knows', ['Falkrik', ...falkirk.slice(1)], 'Row 3, Area: Falkrik is not one of'],
    [
      'a letter on a Sunday',
      ['Stirling', '2025-08-24', ...everybody],
      'Row 3, Letter date: 2025-08-24 is not a working day',
    ],
    ['no date', ['Stirling', 'soon', ...everybody], 'Row 3, Letter date: “soon” is not a date such as 2027-01-12'],
    [
      'nobody’s address',
      [...eastLothian.slice(0, 2), 'x@y.example', ...everybody.slice(1)],
      'the address x@y.example: add the person first',
    ],
    ['an empty cell', ['', ...eastLothian.slice(1)], 'Row 3, Area: This cell is empty'],
    ['one area twice', ['Falkirk', '2025-09-02', ...everybody], 'Row 3, Area: Falkirk stands in row 2 already'],
    [
      'a partner as lead',
      [...eastLothian.slice(0, 2), ...everybody.toReversed()],
      'does not sign in as inspection lead',
    ],
  ])('with %s says so by row and column, keeps it, and starts nothing', async (_, row, says) => {
    const given = await sent(sheetOf(falkirk, row))
    const html = await given.answer.text()
    expect(given.answer.status).toBe(422)
    expect(html).toContain(says)
    expect(html).toContain('Falkirk,2025-08-26')
    await given.page.post('/start/bulk/check', { _key: 'one' })
    expect(await open(given)).toEqual([])
  })

  it.each([
    ['nothing in it', '', 'Paste the rows'],
    ['a column too few', twoRows.replace(',panel-chair', ''), 'A column is missing: “Chair of the Quality'],
    ['a column that nobody knows', twoRows.replace('Area', 'Aera'), 'There is no column “Aera”'],
    ['a quotation mark too few', twoRows.replace('Falkirk', '"Falkirk'), 'cannot be read as CSV'],
    ['a comma too many', twoRows.replace('Falkirk', 'Falkirk,'), 'more cells than headings'],
    ['33 rows', sheetOf(...Array.from({ length: 33 }, () => falkirk)), 'at most 32 inspections'],
  ])('with %s says so', async (_, sheet, says) => {
    const { answer } = await sent(sheet)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
  })

  it('that was right when it was sent starts nothing when it is wrong by now', async () => {
    const given = await sent(twoRows)
    const { directory } = given.portal.ports
    const lead = given.people['inspection-lead']
    if (lead === undefined) throw new Error('the cast has a lead')
    await directory.put({ ...lead, email: 'moved@people.example' })
    const answer = await given.page.post('/start/bulk/check', { _key: 'one' })
    expect(answer.status).toBe(422)
    expect(await open(given)).toEqual([])
  })

  it('asks a reason for a second inspection of an area', async () => {
    const given = await sent(sheetOf(falkirk))
    await given.page.post('/start/bulk/check', { _key: 'one' })
    const again = ['Falkirk', '2025-09-02', ...everybody]
    const refused = await given.page.post('/start/bulk', { sheet: sheetOf(again) })
    expect(await refused.text()).toContain('Falkirk has an open inspection already')
    const reasoned = `${headings.join(',')},Reason for another inspection\n${again.join(',')},Another theme`
    expect((await given.page.post('/start/bulk', { sheet: reasoned })).status).toBe(303)
  })
})

describe('a start that stops half-way', () => {
  it('says what has started, and goes on with the same button', async () => {
    const given = await sent(twoRows)
    const { store } = given.portal.ports
    const create = store.create
    let calls = 0
    store.create = change => {
      calls += 1
      return calls === 2 ? Promise.reject(new Failure('StoreUnavailable', 'busy')) : create(change)
    }
    const stopped = await given.page.post('/start/bulk/check', { _key: 'one' })
    expect(await open(given)).toEqual(['falkirk-2025-08-26'])
    const html = await (await given.page.get(stopped.headers.get('location') ?? '')).text()
    expect(html).toContain('1 inspection started, 1 not yet')
    expect(html).toContain('Start 1 inspection')
    await given.page.post('/start/bulk/check', { _key: 'two' })
    expect(await open(given)).toEqual(['east-lothian-2025-09-02', 'falkirk-2025-08-26'])
  })
})
