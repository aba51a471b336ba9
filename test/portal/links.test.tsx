import { describe, expect, it } from 'vitest'
import { aPortal, browsing } from './a-portal.ts'
import { aStranger } from './kept-record.ts'

const origin = 'https://inspections.example'

const aHolder = async () => {
  const portal = aPortal()
  const person = await aStranger(portal)
  const browser = await browsing(portal, person)
  const press = (what: string, key: string) => browser.post('/calendar', { do: what, _key: key })
  return { portal, person, ...browser, press }
}

const feedIn = (page: string): string => /<code class="ji_copied">(https:[^<]+)<\/code>/.exec(page)?.[1] ?? 'no address'
const keyIn = (page: string): string => /<code class="ji_copied">([\w-]{43})<\/code>/.exec(page)?.[1] ?? 'no key'

describe('the calendar link', () => {
  it('is shown once when it is made, for calendars that open and to be copied, and opens without a sign-in', async () => {
    const { portal, get, press } = await aHolder()
    const page = await (await press('make-calendar', 'first')).text()
    const feed = feedIn(page)
    expect(page).toContain(`<a href="${feed.replace('https:', 'webcal:')}">`)
    expect(page).toContain('works without signing in')
    const calendar = await portal.app.request(feed)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    const later = await (await get('/calendar')).text()
    expect(later).not.toContain('/feeds/')
    expect(later).toContain('You made one on 23 November 2026. It works until 23 November 2027')
    expect(later).toContain('Replace the calendar link')
  })

  it('stops at once when it is replaced or revoked', async () => {
    const { portal, get, press } = await aHolder()
    const status = async (feed: string) => (await portal.app.request(feed)).status
    const first = feedIn(await (await press('make-calendar', 'first')).text())
    const second = feedIn(await (await press('make-calendar', 'second')).text())
    expect([await status(first), await status(second)]).toEqual([404, 200])
    const revoked = await press('revoke-calendar', 'third')
    expect([revoked.status, revoked.headers.get('location')]).toEqual([303, '/calendar?done=revoked'])
    expect(await status(second)).toBe(404)
    const page = await (await get('/calendar?done=revoked')).text()
    expect(page).toContain('It was revoked, and does not work any more')
    expect(page).toContain('Make a calendar link')
  })

  it('is the same after a double click, and works', async () => {
    const { portal, press } = await aHolder()
    const both = await Promise.all([press('make-calendar', 'same'), press('make-calendar', 'same')])
    const [one = '', other] = await Promise.all(both.map(async answer => feedIn(await answer.text())))
    expect(other).toBe(one)
    expect((await portal.app.request(one)).status).toBe(200)
  })
})

describe('the key for programs', () => {
  it('lets a program act as its holder until it is revoked, and is no calendar', async () => {
    const { portal, press } = await aHolder()
    const key = keyIn(await (await press('make-program', 'first')).text())
    const call = () => portal.app.request(`${origin}/api/requests`, { headers: { authorization: `Bearer ${key}` } })
    expect((await call()).status).toBe(200)
    expect((await portal.app.request(`${origin}/feeds/${key}.ics`)).status).toBe(404)
    await press('revoke-program', 'second')
    expect((await call()).status).toBe(401)
  })

  it('is explained with the address of the interface and its description', async () => {
    const { get } = await aHolder()
    const page = await (await get('/calendar')).text()
    expect(page).toContain('>https://inspections.example/api</code>')
    expect(page).toContain('href="/api/openapi.json"')
  })
})

describe('the page of links', () => {
  it('changes nothing when it is only looked at', async () => {
    const { get } = await aHolder()
    await get('/calendar?do=make-calendar')
    expect(await (await get('/calendar')).text()).toContain('Make a calendar link')
  })

  it('refuses what none of its buttons says', async () => {
    const { press } = await aHolder()
    const answer = await press('make-tea', 'first')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Choose one of the buttons of this page')
  })

  it('does nothing for a form of another session', async () => {
    const { get, post } = await aHolder()
    expect((await post('/calendar', { do: 'make-calendar' }, 'another')).status).toBe(403)
    expect(await (await get('/calendar')).text()).toContain('Make a calendar link')
  })

  it('is for people who are signed in', async () => {
    const { app } = aPortal()
    expect((await app.request(`${origin}/calendar`)).headers.get('location')).toBe('/sign-in?to=%2Fcalendar')
  })
})
