import { describe, expect, it } from 'vitest'
import type { Person } from '../../functions/ports/directory/person.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { aStranger, eastLothianCode, partnerOf, theChair } from './kept-record.ts'
import { writesTo } from './kept-writes.ts'
import { namesAsked, placeOf, requestNow, requestPath, returnsAsked } from './requests-record.ts'

const origin = 'https://inspections.example'
const r4 = `${requestPath('R4')}/answer`

const later = ({ clock }: APortal, minutes: number) => clock.set(clock.now().add({ minutes }).toString())

/** The path that an answer leads to, without what comes after it. */
const leadsTo = (answer: Response) => placeOf(answer)?.split('?')[0]

const aVisit = async () => {
  const portal = aPortal()
  const person = await aStranger(portal)
  const browser = await browsing(portal, person)
  const status = async () => (await browser.get('/requests')).status
  return { portal, person, ...browser, status }
}

describe('a session', () => {
  it('goes on as long as no hour passes without a page', async () => {
    const { portal, status, get } = await aVisit()
    for (const minutes of [59, 59, 59]) {
      later(portal, minutes)
      expect(await status()).toBe(200)
    }
    later(portal, 60)
    expect(leadsTo(await get('/requests'))).toBe('/sign-in')
  })

  it('ends after twelve hours, however busy it was', async () => {
    const { portal, status } = await aVisit()
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      later(portal, 30)
      expect(await status()).toBe(200)
    }
    later(portal, 30)
    expect(await status()).toBe(303)
  })

  it('is over once somebody has signed out, for whoever still has its cookie', async () => {
    const { post, get, status } = await aVisit()
    const out = await post('/sign-out', {})
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-session=; Max-Age=0; Path=\/.*Secure/)
    expect(await status()).toBe(303)
    expect(leadsTo(await get('/'))).toBe('/sign-in')
  })

  it('that has expired can be signed out of, which leads to no page that is not there', async () => {
    const { portal, post, session } = await aVisit()
    later(portal, 61)
    const out = await post('/sign-out', {})
    expect(out.status).toBe(200)
    expect(await out.text()).toContain('You are signed out')
    const stale = await post('/sign-out', {}, session.csrf)
    expect(stale.status).toBe(200)
  })

  it('is nobody’s once the person is taken out of the directory, or may not sign in any more', async () => {
    const { portal, person, get } = await aVisit()
    const { access: _taken, ...without } = person
    await portal.ports.directory.put(without)
    expect(leadsTo(await get('/requests'))).toBe('/sign-in')
    const unknown = await browsing(portal, { ...person, id: 'not-there' })
    expect(leadsTo(await unknown.get('/requests'))).toBe('/sign-in')
  })

  it('of a partner is none of a member of staff: those sign in with their second factor', async () => {
    const { portal, person, get } = await aVisit()
    const promoted: Person = { ...person, access: { kind: 'staff', roles: ['administrator'] } }
    await portal.ports.directory.put(promoted)
    expect(leadsTo(await get('/directory'))).toBe('/sign-in')
  })

  it('is kept so that whoever reads the store cannot use it', async () => {
    const portal = aPortal()
    const writes = writesTo(portal.ports)
    const { secret } = await browsing(portal, await aStranger(portal))
    expect(writes.filter(one => one.startsWith('desk.put'))).toHaveLength(1)
    expect(writes.join('\n')).not.toContain(secret)
  })
})

describe('a form that comes from elsewhere', () => {
  const answers = async (
    send: (browser: Awaited<ReturnType<typeof browsing>>, app: APortal['app']) => Response | Promise<Response>,
  ) => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const browser = await browsing(portal, chair)
    const other = await browsing(portal, chair)
    const writes = writesTo(portal.ports)
    const answer = await send({ ...browser, session: { ...browser.session, csrf: other.session.csrf } }, portal.app)
    return { status: answer.status, state: (await requestNow(portal, 'R4')).state, writes }
  }
  const refused = { status: 403, state: 'open', writes: [] }
  const fields = { comment: 'Forged', _key: 'one' }
  const send = (app: APortal['app'], secret: string, headers: Record<string, string>, csrf?: string) =>
    app.request(`${origin}${r4}`, {
      method: 'POST',
      headers: { cookie: `__Host-session=${secret}`, ...headers },
      body: new URLSearchParams({ ...fields, ...(csrf === undefined ? {} : { _csrf: csrf }) }),
    })

  it.each([
    ['without a token', undefined],
    ['with an empty token', ''],
    ['with a token that is none', 'x'.repeat(43)],
  ])('is refused %s, and changes nothing', async (_, csrf) => {
    expect(await answers(({ secret }, app) => send(app, secret, { origin }, csrf))).toEqual(refused)
  })

  it('is refused with the token of another session of the same person', async () => {
    expect(await answers(({ secret, session }, app) => send(app, secret, { origin }, session.csrf))).toEqual(refused)
  })

  it.each(['https://elsewhere.example', 'null', 'http://inspections.example', 'https://inspections.example.net'])(
    'is refused from %s even with the right token',
    async from => {
      const portal = await returnsAsked()
      const { secret, session } = await browsing(portal, await theChair(portal))
      const answer = await send(portal.app, secret, { origin: from }, session.csrf)
      expect(answer.status).toBe(403)
      expect((await requestNow(portal, 'R4')).state).toBe('open')
    },
  )

  it.each(['Bearer anything', 'Basic eDp5'])(
    'is not let in by "Authorization: %s" beside the cookie',
    async authorization => {
      expect(await answers(({ secret }, app) => send(app, secret, { origin, authorization }))).toEqual(refused)
    },
  )

  it('is refused where its body is no form at all', async () => {
    const headers = { origin, 'content-type': 'multipart/form-data; boundary=x' }
    const broken = await answers(({ secret }, app) =>
      app.request(`${origin}${r4}`, {
        method: 'POST',
        headers: { cookie: `__Host-session=${secret}`, ...headers },
        body: 'rubbish',
      }),
    )
    expect(broken).toEqual(refused)
  })

  it('is refused at every address that takes forms', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const writes = writesTo(portal.ports)
    const paths = portal.app.routes.filter(one => one.method === 'POST').map(one => one.path)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) expect([path, (await post(path, {}, 'forged')).status]).toEqual([path, 403])
    expect(writes).toEqual([])
  })
})

describe('a form whose session expired while somebody typed', () => {
  const signingInAs = (portal: APortal, { email }: Person) =>
    Object.assign(portal.ports.signIn, {
      begin: async (who: 'staff' | 'partner') => ({
        url: 'https://sign-in.example/',
        attempt: { who, state: 'state', nonce: 'nonce', codeVerifier: 'verifier' },
      }),
      finish: async () => ({ email }),
    })
  const cookieOf = (answer: Response, name: string): string =>
    answer.headers
      .getSetCookie()
      .find(one => one.startsWith(`${name}=`) && !one.includes('=;'))
      ?.split(';')[0] ?? 'none'

  it('is kept, and there again after the sign-in that it leads to', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    signingInAs(portal, chair)
    const { post } = await browsing(portal, chair)
    const visit = (path: string, cookie = '') => portal.app.request(`${origin}${path}`, { headers: { cookie } })
    later(portal, 61)
    const late = await post(r4, { comment: 'Typed for an hour', _key: 'one' })
    expect(late.status).toBe(303)
    const choice = await (await visit(placeOf(late) ?? '')).text()
    expect(choice).toContain('What you typed is kept')
    const [, way = ''] = /href="(\/sign-in\/partner[^"]*)"/.exec(choice) ?? []
    const begun = await visit(way.replaceAll('&amp;', '&'))
    expect(placeOf(begun)).toBe('https://sign-in.example/')
    const back = await visit('/sign-in/back?code=one', cookieOf(begun, '__Host-sign-in'))
    expect([back.status, placeOf(back)]).toEqual([303, r4])
    const page = await (await visit(r4, cookieOf(back, '__Host-session'))).text()
    expect(page).toContain('What you typed before is here again')
    expect(page).toContain('Typed for an hour</textarea>')
    expect((await requestNow(portal, 'R4')).state).toBe('open')
  })

  it('is kept for nobody else, who signs in at the same browser', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    later(portal, 61)
    await post(r4, { comment: 'Typed by the chair' })
    const team = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    expect(await (await (await browsing(portal, team)).get(r4)).text()).not.toContain('Typed by the chair')
  })

  it('is not kept where it was forged', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const writes = writesTo(portal.ports)
    later(portal, 61)
    expect((await post(r4, { comment: 'Forged' }, 'forged')).status).toBe(403)
    expect(writes).toEqual([])
  })

  it('of somebody whose session is forgotten altogether leads to the sign-in and changes nothing', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    later(portal, 37 * 60)
    const writes = writesTo(portal.ports)
    expect(placeOf(await post(r4, { comment: 'Days later' }))).toBe(`/sign-in?${new URLSearchParams({ to: r4 })}`)
    expect(writes).toEqual([])
  })
})

describe('what is none of somebody’s business', () => {
  const madeUp = 'glasgow-city-2031-01-07'
  const real = 'east-lothian-2023-10-31'

  it('answers in the very same words as what does not exist, at every address of an inspection', async () => {
    const portal = await namesAsked()
    const { get, post } = await browsing(portal, await aStranger(portal))
    const routes = portal.app.routes.filter(
      one => one.path.includes('/:inspection') && !one.path.startsWith('/api/') && one.method !== 'ALL',
    )
    expect(routes.length).toBeGreaterThan(30)
    for (const { method, path } of routes) {
      const at = (id: string) =>
        path.replace(':inspection', id).replace(':request', 'R2').replace(':role', 'cpp-chair').replace(/:\w+/, 'x')
      const ask = (id: string) => (method === 'POST' ? post(at(id), { _key: id }) : get(at(id)))
      const [theirs, nobodys] = [await ask(real), await ask(madeUp)]
      expect([method, path, theirs.status, nobodys.status]).toEqual([method, path, 404, 404])
      expect(await theirs.text()).toBe(await nobodys.text())
    }
  })

  it('looks like any address that there is not', async () => {
    const portal = await namesAsked()
    const { get } = await browsing(portal, await aStranger(portal))
    const theirs = await get(`/inspections/${real}`)
    const never = await get('/no-such-page')
    expect(never.status).toBe(404)
    expect(await theirs.text()).toBe(await never.text())
  })

  it('is an unknown request of an inspection that one may see', async () => {
    const portal = await namesAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const unknown = await get(requestPath('R99'))
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toBe(await (await get(`/inspections/${madeUp}`)).text())
  })
})

describe('whatever is answered', () => {
  const told = {
    'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
    'strict-transport-security': /^max-age=\d{8}/,
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\)/,
    'cache-control': /./,
  }

  const asked = async () => {
    const portal = await returnsAsked()
    const browser = await browsing(portal, await theChair(portal))
    const page = await (await browser.get('/requests')).text()
    const [asset = ''] = /\/assets\/own\.[0-9a-f]+\.css/.exec(page) ?? []
    const unsigned = (path: string, init?: RequestInit) => portal.app.request(`${origin}${path}`, init)
    const broken = async () => {
      Object.assign(portal.ports.store, { load: () => Promise.reject(new Error('nobody foresaw this')) })
      return browser.get(r4)
    }
    return { ...browser, asset, unsigned, broken }
  }
  type Asked = Awaited<ReturnType<typeof asked>>

  const kinds: readonly [string, number, (given: Asked) => Response | Promise<Response>][] = [
    ['a page', 200, ({ get }) => get('/requests')],
    ['the way to the sign-in', 303, ({ unsigned }) => unsigned('/requests')],
    ['a page that is not there', 404, ({ get }) => get('/nothing')],
    ['an inspection that is not there', 404, ({ get }) => get('/inspections/nothing')],
    ['a form that is refused', 422, ({ post }) => post(r4, { _key: 'one' })],
    ['a forged form', 403, ({ post }) => post(r4, {}, 'forged')],
    ['an error', 500, ({ broken }) => broken()],
    ['an asset', 200, ({ unsigned, asset }) => unsigned(asset)],
    ['an asset that is not there', 404, ({ unsigned }) => unsigned('/assets/none.css')],
    ['a calendar that is not there', 404, ({ unsigned }) => unsigned('/feeds/none.ics')],
    ['a program without a key', 401, ({ unsigned }) => unsigned('/api/requests')],
    ['the description for programs', 200, ({ unsigned }) => unsigned('/api/openapi.json')],
  ]

  it.each(kinds)('%s (%i) carries the headers that protect its reader', async (_, status, ask) => {
    const answer = await ask(await asked())
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(told)) expect(answer.headers.get(name) ?? 'none').toMatch(value)
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src|\*/)
  })

  it('says nothing of its inside where something broke', async () => {
    const { broken } = await asked()
    const page = await (await broken()).text()
    expect(page).toContain('Nothing is lost')
    expect(page).not.toMatch(/foresaw|at .*\.ts/)
  })
})
