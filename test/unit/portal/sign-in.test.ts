import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterRealm } from '../../../local/lambda/realm.ts'
import { runInScope } from '../../../local/lambda/scope.ts'
import { createLocalOidc } from '../../../local/oidc/provider.ts'
import { oidcSignIn, type SignIn } from '../../../portal/sign-in/oidc.ts'

const portalUrl = 'http://localhost:9'
const people = [
  { name: 'Ewan Figment', email: 'Ewan.Figment@example.org', says: 'coordinator', group: 'Care Inspectorate' },
]
const day = 86_400_000

let server: Server
let leave: () => void
let issuer: string
let aheadMs = 0

beforeAll(async () => {
  leave = enterRealm()
  let handler: ReturnType<typeof createLocalOidc> = () => undefined
  server = createServer((incoming, outgoing) => handler(incoming, outgoing)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  issuer = `http://localhost:${typeof address === 'object' ? address?.port : ''}/oidc`
  const wall = performance.timeOrigin
  handler = createLocalOidc({
    issuer,
    portalUrl,
    clientIds: ['staff', 'partner'],
    people: async clientId => (clientId === 'staff' ? people : []),
    now: () => wall + performance.now() + aheadMs,
  })
})
afterAll(() => {
  leave()
  server.closeAllConnections()
  server.close()
})

/** Runs as the pages' function runs: on the local clock. */
const onClock = <T>(work: () => Promise<T>): Promise<T> => {
  const wall = performance.timeOrigin
  return runInScope({ environment: {}, now: () => wall + performance.now() + aheadMs, write: () => undefined }, work)
}

const aSignIn = (): SignIn =>
  oidcSignIn({ portalUrl, staff: { issuer, clientId: 'staff' }, partner: { issuer, clientId: 'partner' } })

/** A browser without scripts: cookies, redirects, one form. Yields the address that it is sent back to. */
const browse = async (url: string, email: string): Promise<URL | string> => {
  const jar = new Map<string, string>()
  const go = async (to: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(to, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const one of response.headers.getSetCookie()) {
      const [pair = ''] = one.split(';')
      const [name = '', ...value] = pair.split('=')
      jar.set(name, value.join('='))
    }
    return response
  }
  let response = await go(url)
  for (let step = 0; step < 10; step++) {
    const location = response.headers.get('location')
    if (location === null) {
      const page = await response.text()
      const action = /action="([^"]+)"/.exec(page)?.[1]
      if (response.status !== 200 || action === undefined) return page
      response = await go(new URL(action, response.url || issuer).href, {
        method: 'POST',
        body: new URLSearchParams({ email }),
      })
      continue
    }
    const next = new URL(location, issuer)
    if (next.href.startsWith(portalUrl)) return next
    response = await go(next.href)
  }
  throw new Error('redirected in circles')
}

describe('signing in', () => {
  it.each([0, 400 * day])(
    'ends with the address of whoever was chosen, on a clock that is %d ms ahead',
    async ahead => {
      aheadMs = ahead
      const signIn = aSignIn()
      const { url, attempt } = await onClock(() => signIn.begin('staff'))
      const back = await browse(url, 'ewan.figment@example.org')
      if (typeof back === 'string') throw new Error(back)
      expect(await onClock(() => signIn.finish(back, attempt))).toEqual({ email: 'ewan.figment@example.org' })
      aheadMs = 0
    },
  )

  it('takes a code once', async () => {
    const signIn = aSignIn()
    const { url, attempt } = await onClock(() => signIn.begin('staff'))
    const back = await browse(url, 'ewan.figment@example.org')
    if (typeof back === 'string') throw new Error(back)
    await onClock(() => signIn.finish(back, attempt))
    await expect(onClock(() => signIn.finish(back, attempt))).rejects.toMatchObject({ name: 'SignInFailed' })
  })

  it('refuses what comes back for another attempt', async () => {
    const signIn = aSignIn()
    const { url } = await onClock(() => signIn.begin('staff'))
    const other = await onClock(() => signIn.begin('staff'))
    const back = await browse(url, 'ewan.figment@example.org')
    if (typeof back === 'string') throw new Error(back)
    await expect(onClock(() => signIn.finish(back, other.attempt))).rejects.toMatchObject({ name: 'SignInFailed' })
  })

  it('lets nobody in whom the client does not know', async () => {
    const { url } = await onClock(() => aSignIn().begin('partner'))
    expect(await browse(url, 'ewan.figment@example.org')).toContain('Nobody who signs in here has this address')
  })

  it('says so when the provider does not answer, and asks it again the next time', async () => {
    const gone = oidcSignIn({
      portalUrl,
      staff: { issuer: 'http://localhost:9/oidc', clientId: 'staff' },
      partner: { issuer, clientId: 'partner' },
    })
    await expect(gone.begin('staff')).rejects.toMatchObject({ name: 'SignInFailed' })
    expect((await onClock(() => gone.begin('partner'))).url).toContain('/oidc/')
  })
})
